import { describeAddress } from '../../../shared/address';
import { describeRange } from '../../../shared/range';
import type { Analysis } from '../analysis/analysis';
import type { TreeRange } from '../companions/deviceTree/devices';
import { describeGuestTree } from '../layout/verified/guestTree';
import {
  isSameInitrd,
  isSameLines,
  isSameMemory,
  isSamePlace,
  isSameSize,
  type Verification,
} from '../layout/verified/verification';
import type { Window } from '../layout/window';
import type { Place } from '../text/place';

/** How one thing of a configuration compares with the tree. */
type Verdict =
  | 'agrees'
  | 'other default' // the file does not say where, and the tree has another place than the default
  | 'other place'
  | 'other size'
  | 'other line'
  | 'other value'
  | 'missing in the tree'
  | 'not in the file'
  | 'placed by qvm';

/** One row of a report. */
export interface VerificationRow {
  readonly verdict: Verdict;
  readonly what: string;
  /** In words; undefined where a side has nothing. */
  readonly inFile: string | undefined;
  readonly inTree: string | undefined;
  /** Where the file speaks of it. */
  readonly place: Place | undefined;
}

/** Everything that was compared, what differs first; nothing without a tree. */
export function verificationRows({ layout: { verification } }: Analysis): VerificationRow[] {
  if (verification === undefined) return [];
  const rows = [...windowRows(verification), ...lineRows(verification), ...valueRows(verification)];
  return [
    ...rows.filter(({ verdict }) => verdict !== 'agrees'),
    ...rows.filter(({ verdict }) => verdict === 'agrees'),
  ];
}

function windowRows({ match }: Verification): VerificationRow[] {
  return [
    ...match.windows.map((found): VerificationRow => {
      const { window, range } = found;
      const elsewhere = window.certainty === 'default' ? 'other default' : 'other place';
      const verdict = !isSamePlace(found) ? elsewhere : isSameSize(found) ? 'agrees' : 'other size';
      return {
        verdict,
        what: window.label,
        inFile: windowText(window),
        inTree: rangeText(range),
        place: window.option,
      };
    }),
    ...match.missing.map(
      (window): VerificationRow => ({
        verdict: 'missing in the tree',
        what: window.label,
        inFile: windowText(window),
        inTree: undefined,
        place: window.option,
      }),
    ),
    ...match.placed.map(
      ({ vdev, range }): VerificationRow => ({
        verdict: 'placed by qvm',
        what: `vdev ${vdev.type}`,
        inFile: undefined,
        inTree: rangeText(range),
        place: vdev.component.opener,
      }),
    ),
    ...match.extra.map(
      ({ device, range }): VerificationRow => ({
        verdict: 'not in the file',
        what: range.role === 'registers' ? device.path : `${device.path}, ${range.role}`,
        inFile: undefined,
        inTree: rangeText(range),
        place: undefined,
      }),
    ),
  ];
}

function lineRows({ lines }: Verification): VerificationRow[] {
  return lines.map((comparison) => {
    const { vdev, inFile, inTree } = comparison;
    return {
      verdict: isSameLines(comparison) ? 'agrees' : 'other line',
      what: `interrupt of ${vdev.type}`,
      inFile: inFile.join(', '),
      inTree: inTree.length === 0 ? undefined : inTree.join(', '),
      place: vdev.interrupts[0]?.option,
    };
  });
}

function valueRows({ memory, cpus, bootArguments, initrd }: Verification): VerificationRow[] {
  const rows: VerificationRow[] = [];
  const add = (isSame: boolean, row: Omit<VerificationRow, 'verdict'>) => {
    rows.push({ verdict: isSame ? 'agrees' : 'other value', ...row });
  };
  if (memory !== undefined) {
    const { inFile, inTree, option } = memory;
    const words = (ranges: typeof inFile) =>
      ranges.length === 0 ? undefined : ranges.map(({ start, end }) => describeRange(start, end)).join(', ');
    add(isSameMemory(memory), {
      what: 'memory',
      inFile: words(inFile),
      inTree: words(inTree),
      place: option,
    });
  }
  if (cpus !== undefined) {
    const { inFile, inTree, option } = cpus;
    add(inFile === inTree, { what: 'vCPUs', inFile: String(inFile), inTree: String(inTree), place: option });
  }
  if (bootArguments !== undefined) {
    const { inFile, inTree, option } = bootArguments;
    add(inFile === inTree, { what: 'boot arguments', inFile, inTree, place: option });
  }
  if (initrd !== undefined) {
    const { load, inTree } = initrd;
    add(isSameInitrd(initrd), {
      what: 'initial RAM disk',
      inFile: load && (load.file ?? ''),
      inTree: inTree && rangeText(inTree),
      place: load?.option,
    });
  }
  return rows;
}

function windowText(window: Window): string {
  const range = window.openEnded ? `from ${describeAddress(window.start)}` : rangeText(window);
  return window.certainty === 'default' ? `${range} by default` : range;
}

function rangeText({ start, end }: Pick<TreeRange, 'start' | 'end'>): string {
  return describeRange(start, end);
}

/** The report as Markdown: what the configuration was compared with, and a table. */
export function verificationMarkdown(analysis: Analysis): string | undefined {
  const { verification } = analysis.layout;
  if (verification === undefined) return undefined;
  const rows = verificationRows(analysis);
  const differing = rows.filter(({ verdict }) => verdict !== 'agrees').length;
  const { tree } = verification;
  const cell = (text: string | undefined) =>
    text === undefined ? '' : text.replaceAll('|', '\\|').replace(/[\r\n]+/g, ' ');
  return [
    `# ${analysis.machineName} against ${describeGuestTree(tree)}`,
    '',
    differing === 0
      ? `All ${rows.length} things that could be compared agree.`
      : `${differing} of ${rows.length} things that could be compared differ.`,
    ...(tree.isOlder ? ['', 'The configuration was changed after the tree was made.'] : []),
    ...(tree.machine.isFromQvm ? [] : ['', 'Nothing in the tree says that qvm made it.']),
    ...(tree.machine.notes.length === 0 ? [] : ['', ...tree.machine.notes.map((note) => `- ${note}`)]),
    '',
    '| result | what | in the file | in the tree | line |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ verdict, what, inFile, inTree, place }) => {
      const line = place === undefined ? '' : String(analysis.document.positionAt(place.start).line + 1);
      return `| ${verdict} | ${cell(what)} | ${cell(inFile)} | ${cell(inTree)} | ${line} |`;
    }),
    '',
  ].join('\n');
}
