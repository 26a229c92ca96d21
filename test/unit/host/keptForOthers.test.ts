/** A check of thousands of files keeps little of each: that changes no finding, and nothing is read a second time for it. */

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Analysis } from '../../../server/src/analysis/analysis';
import { HostReporter } from '../../../server/src/host/hostReport';
import { keepForOthers } from '../../../server/src/host/perMachine';
import { annotatedText, hostFixtures, readHostCases, ruleOf } from './support/fixture';
import { type Files, hostFindings, hostsOf } from './support/hostOf';

const FILES = hostFixtures().map((file) => ({ rule: ruleOf(file), file }));

/** The texts with marks, after something was done with the analysis of each file. */
function marked(files: Files, prepare: (analysis: Analysis) => void): string[] {
  const { library } = hostsOf(files);
  for (const uri of library.configurations) {
    const analysis = library.analysis(uri);
    if (analysis !== undefined) prepare(analysis);
  }
  const embedding = library.companions.flatMap((uri) => library.companion(uri) ?? []);
  const reporter = new HostReporter((_what, make) => make());
  const found = hostFindings(reporter.report(library.hosts(), {}, embedding, library.analyse({})));
  const fixes = found.flatMap((finding) => finding.fixes?.() ?? []);
  return [
    ...Object.entries(files).map(([name, text]) => annotatedText(name, text, found)),
    ...fixes.map(({ title, edits }) =>
      [title, ...edits.map((edit) => `${edit.start} ${edit.end} ${edit.text}`)].join('\n'),
    ),
  ];
}

afterEach(() => vi.restoreAllMocks());

describe.each(FILES)('$rule', ({ file }) => {
  test.each(readHostCases(readFileSync(file, 'utf8')))('$title: the same', ({ files }) => {
    expect(marked(files, keepForOthers)).toEqual(marked(files, ({ findings }) => findings));
  });
});

const GUEST = (name: string, more: string) =>
  `system ${name}\nram 0x80000000,64M\nload ${name}.elf\nvdev shmem create region-${name},0x1000 allow region-*\n${more}`;
const NET = 'vdev virtio-net name p2p peer /dev/qvm/b/p2p mac 02:00:00:00:00:01 hostdev /dev/vdevpeer/a\n';
const PASS = 'pass loc mem:0x40000000,0x1000,rw intr gic:40\nvdev virtio-blk hostdev /dev/disk0\n';
const STARTED =
  'qvm @/x/a.qvmconf &\nqvm @/x/b.qvmconf &\nmount -T io-sock vdevpeer-net.so peer=/dev/qvm/a/p2p\n';

const SETTINGS: { title: string; files: Files }[] = [
  { title: 'neighbours', files: {} },
  { title: 'machines that a script starts', files: { 'start.sh': STARTED } },
];

test.each(SETTINGS)('$title are not read again', ({ files }) => {
  const read = vi.spyOn(Analysis.prototype, 'tree', 'get');
  const guests = {
    'a.qvmconf': GUEST('a', NET + PASS),
    'b.qvmconf': GUEST('b', NET.replace('/b/', '/c/') + PASS),
  };
  let reads = Number.NaN;
  marked({ ...guests, ...files }, (analysis) => {
    keepForOthers(analysis);
    reads = read.mock.calls.length;
  });
  expect(reads).toBeGreaterThan(0);
  expect(read.mock.calls.length).toBe(reads);
});
