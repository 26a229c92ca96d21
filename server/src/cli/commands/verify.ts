import { statSync } from 'node:fs';
import { RULES } from '../../checks/table';
import { readGuestTree } from '../../entry/deviceTreeFile';
import { FileProblem, naming } from '../../entry/textFile';
import { type VerificationRow, verificationRows } from '../../features/verificationReport';
import { describeGuestTree } from '../../layout/verified/guestTree';
import { analyseText, readAsinfoFile, readInput } from '../analyse';
import type { Command } from '../command';
import { type CheckedConfiguration, checkedFile, isAtLeast } from '../reports/report';
import { SARIF } from '../reports/sarif';
import { ASINFO, OUTPUT, VDEVS_OPTION } from '../sharedOptions';
import { type Colours, coloursFor, shown } from '../terminal';

interface VerifyValues {
  readonly format: 'text' | 'json' | 'sarif';
  readonly asinfo?: string;
}

export const VERIFY: Command = {
  name: 'verify',
  summary: 'compare a configuration with the device tree that qvm made of it',
  details:
    'The tree is a blob, as `set fdt-dump-file FILE` with `dryrun` saves it, its text, or a copied /proc/device-tree. The exit status is 1 where something differs that should not.',
  arguments: [
    { name: '<file>', description: 'a configuration, or - for standard input' },
    { name: '<tree>', description: 'a .dtb or .dts file, or a folder' },
  ],
  options: [
    {
      flags: '-f, --format <form>',
      description: 'form of the report',
      choices: ['text', 'json', 'sarif'],
      default: 'text',
    },
    ASINFO,
    OUTPUT,
    VDEVS_OPTION,
  ],
  examples: [
    { line: 'qvmconf verify guest.qvmconf guest.dtb', meaning: 'a table of what agrees and what differs' },
    { line: 'qvmconf verify --format json guest.qvmconf guest.dtb', meaning: 'the same for programs' },
  ],
  async run([path = '', tree = ''], { format, asinfo }: VerifyValues, console) {
    const { text } = naming(path, () => readInput(path, console));
    const guestTree = naming(tree, () => {
      try {
        return readGuestTree(tree, changed(path));
      } catch (error) {
        throw error instanceof Error ? new FileProblem(error.message, { cause: error }) : error;
      }
    });
    const analysis = analyseText(path, text, console, {
      guestTree,
      asinfo: readAsinfoFile(asinfo, console),
    });
    const own = analysis.findings.filter(({ rule }) => OWN_RULES.has(rule));
    const file = { ...checkedFile({ path, document: analysis.document }, own), analysis };
    const colours = coloursFor(console.colour);
    if (format === 'sarif') {
      const run = { files: [file], failed: [], failOn: 'warning' } as const;
      console.out(await SARIF.write(run, { colours, quiet: false }));
    } else console.out(format === 'json' ? json(file) : table(file, colours));
    return own.some(({ severity }) => isAtLeast(severity, 'warning')) ? 1 : 0;
  },
};

const OWN_RULES = new Set(
  RULES.filter(({ section }) => section === 'Against the device tree').map(({ id }) => id),
);

function changed(path: string): number | undefined {
  return path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** Its shape is part of the command line's contract: fields are added, never changed. Lines are from 1. */
function json({ path, analysis }: CheckedConfiguration): string {
  const tree = analysis.layout.verification?.tree;
  const line = ({ place }: VerificationRow) =>
    place === undefined ? null : analysis.document.positionAt(place.start).line + 1;
  const report = {
    path,
    tree: tree?.name ?? null,
    written: tree?.written === undefined ? null : new Date(tree.written).toISOString(),
    older: tree?.isOlder === true,
    notes: tree?.machine.notes ?? [],
    rows: verificationRows(analysis).map((row) => ({
      verdict: row.verdict,
      what: row.what,
      inFile: row.inFile ?? null,
      inTree: row.inTree ?? null,
      line: line(row),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function table({ path, analysis }: CheckedConfiguration, colours: Colours): string {
  const tree = analysis.layout.verification?.tree;
  const rows = verificationRows(analysis);
  const differing = rows.filter(({ verdict }) => verdict !== 'agrees').length;
  const width = Math.max(0, ...rows.map(({ verdict }) => verdict.length));
  const lines = rows.map(({ verdict, what, inFile, inTree, place }) => {
    const where = place === undefined ? '' : ` (line ${analysis.document.positionAt(place.start).line + 1})`;
    const paint = verdict === 'agrees' ? colours.green : colours.yellow;
    const values =
      verdict === 'agrees' ? (inTree ?? '-') : `${inFile ?? '-'} in the file, ${inTree ?? '-'} in the tree`;
    return `${paint(verdict.padEnd(width))}  ${shown(`${what}: ${values}`)}${where}\n`;
  });
  const remarks = [
    ...(tree?.isOlder === true ? ['the configuration was changed after the tree was made'] : []),
    ...(tree?.machine.notes ?? []),
  ];
  const against = tree === undefined ? '' : describeGuestTree(tree);
  return [
    colours.bold(`${shown(path)} against ${shown(against)}\n`),
    ...lines,
    ...remarks.map((remark) => `${colours.cyan('note')}: ${shown(remark)}\n`),
    `${differing} of ${rows.length} differ\n`,
  ].join('');
}
