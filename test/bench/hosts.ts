import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../../server/src/analysis/analysis';
import { diagnosticsIn } from '../../server/src/features/hostDiagnostics';
import { HostReporter } from '../../server/src/host/hostReport';
import { WorkspaceHosts } from '../../server/src/workspace/hosts';
import { analysisOf } from './pipeline';
import { milliseconds, quantile } from './statistics';

const GUESTS = 50;
const LINES = 200;
const EDITS = 60;
const STYLE = { related: true };

/** Rows of what a host of many guests with a script costs: its first findings, and those of all files after an edit. */
export function hostRows(): string[][] {
  const files = new Map(hostFiles());
  const { inputs } = analysisOf('', 0);
  const analyses = new Map<string, Analysis>();
  const analyse = (document: TextDocument) => new Analysis(document, inputs);
  const names = [...files.keys()];
  const library = new WorkspaceHosts(
    {
      now: () => performance.now(),
      fileSize: (uri) => files.get(uri)?.length,
      readFile: (uri) => files.get(uri),
      list: (uri) => names.filter((name) => name.startsWith(uri)).map((name) => name.slice(uri.length)),
    },
    {
      folders: ['file:///h/'],
      configurationFiles: names.filter((name) => name.endsWith('.qvmconf')),
      analyse,
      analysis(uri) {
        const text = files.get(uri);
        let analysis = analyses.get(uri);
        if (text === undefined) return undefined;
        if (analysis?.document.getText() !== text) {
          analysis = analyse(TextDocument.create(uri, 'qvmconf', 0, text));
          analyses.set(uri, analysis);
        }
        return analysis;
      },
    },
  );
  const reporter = new HostReporter((_what, make) => make());
  const between = () => reporter.report(library.hosts(), inputs.rules, [], library.analyse({}));
  const all = () => {
    const report = between();
    let count = 0;
    for (const uri of names) {
      const analysis = uri.endsWith('.qvmconf') ? library.analysis(uri) : undefined;
      count += diagnosticsIn(uri, analysis, report, STYLE).length;
    }
    return count;
  };
  const firstBetween = timed(between);
  const first = firstBetween + timed(all);
  const edits = Array.from({ length: EDITS }, (_, index) => {
    const uri = names[(index * 7) % GUESTS] ?? '';
    files.set(uri, `${files.get(uri) ?? ''}# ${index}\n`);
    return timed(all);
  });
  return [
    [
      `${GUESTS} guests of ${LINES} lines, a script`,
      'first findings between files',
      milliseconds(firstBetween),
      '300 ms',
    ],
    ['', 'with what each file has by itself', milliseconds(first), ''],
    ['', 'edit to findings of all files, median', milliseconds(quantile(edits, 0.5)), '20 ms'],
    ['', 'edit to findings of all files, 99 %', milliseconds(quantile(edits, 0.99)), ''],
  ];
}

function timed(task: () => unknown): number {
  const before = performance.now();
  task();
  return performance.now() - before;
}

/** A ring of guests, each tied to the next, that share one region; and the script that starts them. */
function* hostFiles(): Generator<[string, string]> {
  const names = Array.from({ length: GUESTS }, (_, index) => `g${index}`);
  for (const [index, name] of names.entries()) {
    const lines = [
      `system ${name}`,
      'ram 0x80000000,512M',
      'vdev shmem',
      '    loc 0x1c050000',
      '    intr gic:38',
      '    allow fb',
      ...(index === 0 ? ['    create fb,0x400000'] : []),
      ...interfaceLines(0, 'next', `/dev/qvm/${names[(index + 1) % GUESTS]}/before`),
      ...interfaceLines(1, 'before', `/dev/qvm/${names[(index + GUESTS - 1) % GUESTS]}/next`),
      ...interfaceLines(2, 'host', `/dev/vdevpeers/vp${index}`),
    ];
    for (let disk = 3; lines.length < LINES; disk++)
      lines.push('vdev virtio-blk', `    ${place(disk)}`, `    hostdev /dev/${name}d${disk}`);
    yield [`file:///h/${name}.qvmconf`, `${lines.join('\n')}\n`];
  }
  const script = names.flatMap((name, index) => [
    `ifconfig vp${index} create up`,
    `qvm @/guests/${name}.qvmconf &`,
    `waitfor /dev/qvm/${name}/host`,
    `vpctl vp${index} peer=/dev/qvm/${name}/host bind=/dev/vdevpeers/vp${index}`,
  ]);
  yield ['file:///h/start.sh', `${script.join('\n')}\n`];
}

function interfaceLines(index: number, name: string, peer: string): string[] {
  return ['vdev virtio-net', `    ${place(index)}`, `    name ${name}`, `    peer ${peer}`];
}

function place(index: number): string {
  return `loc 0x${(0x1c100000 + index * 0x1000).toString(16)} intr gic:${40 + index}`;
}
