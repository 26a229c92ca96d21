import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SEVERITIES, type Severity } from '../../checks/rule';
import type { Asinfo } from '../../companions/asinfo';
import { type CompanionKind, companionKind } from '../../companions/kind';
import { naming } from '../../entry/textFile';
import { attempting } from '../../machine/attempt';
import { analyseFile, analyseText, readAsinfoFile, readInput } from '../analyse';
import { ruleLevels, targetFromOption } from '../checkOptions';
import { type Command, type Console, type ExitStatus, messageOf, UsageError } from '../command';
import { expandPaths, type InputFile, isFolder } from '../files';
import type { HostChecks } from '../hostCheck';
import { Progress } from '../progress';
import {
  type CheckedConfiguration,
  type CheckedFile,
  type CheckRun,
  checkedFile,
  type FailedFile,
  isAtLeast,
} from '../reports/report';
import { REPORTS } from '../reports/table';
import { ASINFO, OUTPUT, QUIET, VDEVS_OPTION } from '../sharedOptions';
import { coloursFor, shown, warningOn } from '../terminal';

interface CheckValues {
  readonly format: string;
  readonly failOn: Severity;
  readonly rule?: readonly string[];
  readonly target?: string;
  readonly fix?: boolean;
  readonly watch?: boolean;
  readonly asinfo?: string;
}

export const CHECK: Command = {
  name: 'check',
  summary: 'report mistakes in configurations',
  details:
    'Folders are searched for files that end in .qvmconf or .qvmcfg, without following links to folders, and what lies between their machines, scripts and build files is checked too. Files with @ before them are one machine, as on the command line of qvm. Of scripts, build files, Markdown and reStructuredText the configurations inside are checked. A file that cannot be read or checked is named, and the others are checked all the same.',
  arguments: [
    {
      name: '<files...>',
      description: 'files, folders, globs, - for standard input; or @file… and words, as for qvm',
    },
  ],
  options: [
    {
      flags: '-f, --format <form>',
      description: 'form of the report',
      choices: REPORTS.map(({ name }) => name),
      default: 'text',
    },
    {
      flags: '--fail-on <severity>',
      description: 'the mildest severity that makes the exit status 1',
      choices: SEVERITIES,
      default: 'error',
    },
    {
      flags: '--rule <id=severity>',
      description: 'another severity for a rule, or off; may be repeated',
      many: true,
    },
    {
      flags: '--target <list>',
      description: 'release and architecture: 8.0,aarch64; either may be left out',
    },
    ASINFO,
    {
      flags: '--fix',
      description: 'apply the safe fixes first; the summary says how many, and what is left',
    },
    { flags: '--watch', description: 'check again whenever something changes' },
    OUTPUT,
    QUIET,
    VDEVS_OPTION,
  ],
  examples: [
    {
      line: 'qvmconf check guests/',
      meaning: 'every configuration below a folder, and what lies between them',
    },
    {
      line: 'qvmconf check @common.conf @guest.conf set debug 1',
      meaning: 'one machine, exactly as qvm is called',
    },
    { line: 'qvmconf check --fix --fail-on warning guest.qvmconf', meaning: 'fix what is safe, be strict' },
    { line: 'qvmconf check --rule pty-slave=off .', meaning: 'without one rule' },
    { line: 'qvmconf check --format sarif -o qvmconf.sarif .', meaning: 'for code scanning' },
    { line: 'qvmconf check --watch guests/', meaning: 'beside an editor' },
  ],
  async run(paths, values: CheckValues, console) {
    if (values.fix === true && paths.includes('-'))
      throw new UsageError('--fix writes files, and standard input is none');
    if (values.fix === true && isCommandLine(paths))
      throw new UsageError('--fix works on files one by one, and @ makes one machine of several');
    if (values.watch === true && paths.includes('-'))
      throw new UsageError('--watch needs files, and standard input is none');
    const checks = {
      levels: ruleLevels(values.rule ?? []),
      target: targetFromOption(values.target),
      fix: values.fix === true,
      asinfo: readAsinfoFile(values.asinfo, console),
      failOn: values.failOn,
    };
    const once = async () => {
      const run = isCommandLine(paths)
        ? await checkMachine(paths, checks, console)
        : await checkAll(paths, checks, console);
      const report = REPORTS.find(({ name }) => name === values.format);
      const style = { colours: coloursFor(console.colour), quiet: console.quiet === true };
      console.out((await report?.write(run, style)) ?? '');
      return statusOf(run);
    };
    if (values.watch !== true) return once();
    const { watchPaths } = await import('../watch');
    watchPaths(watchedPaths(paths), once, (error) => console.error(`qvmconf: ${shown(messageOf(error))}\n`));
    return undefined;
  },
};

interface FixedConfiguration extends CheckedConfiguration {
  /** How many safe fixes were applied before. */
  readonly fixed: number;
}

interface Checks {
  readonly levels: ReturnType<typeof ruleLevels>;
  readonly target: ReturnType<typeof targetFromOption>;
  readonly fix: boolean;
  readonly asinfo: Asinfo | undefined;
  readonly failOn: Severity;
}

/** Checks, and fixes where asked, every file; what is wrong with one costs that file alone. */
async function checkAll(paths: readonly string[], checks: Checks, console: Console): Promise<CheckRun> {
  const alone: FixedConfiguration[] = [];
  const others: CheckedFile[] = [];
  const failed: FailedFile[] = [];
  const fail = (path: string, problem: string) => {
    failed.push({ path, problem });
    console.error(`qvmconf: ${shown(path)}: ${shown(problem)}\n`);
  };
  const inputs = await expandPaths(paths, fail);
  const folders = paths.filter(isFolder);
  const between = folders.length === 0 ? undefined : await rulesBetweenFiles();
  const progress = new Progress(console, inputs.length);
  for (const [index, input] of inputs.entries()) {
    await progress.show(index);
    try {
      const failHere = (problem: string) => fail(input.path, problem);
      const kind = input.path === '-' ? undefined : companionKind(basename(input.path));
      if (kind !== undefined) {
        others.push(...(await checkCompanion(input, kind, checks, console, failHere)));
        continue;
      }
      const checked = await checkFile(input, checks, console, failHere);
      alone.push(checked);
      // Trees of thousands of files would fill the memory; whatever is still asked for is read again.
      if (between === undefined) checked.analysis.forget();
      else between.keepForOthers(checked.analysis);
    } catch (error) {
      fail(input.path, messageOf(error));
    }
  }
  progress.end();
  const files =
    between === undefined ? alone : between.checkFolders(folders, alone, hostChecks(checks, console, fail));
  const fixed = alone.map((file) => file.fixed).filter((count) => count > 0);
  return {
    files: [...files, ...others],
    failed,
    failOn: checks.failOn,
    ...(checks.fix && {
      fixed: { fixes: fixed.reduce((sum, count) => sum + count, 0), files: fixed.length },
    }),
  };
}

/** Loaded for folders alone; the rules first, so that they have said what they ask of each machine. */
async function rulesBetweenFiles() {
  const { checkFolders } = await import('../hostCheck');
  const { keepForOthers } = await import('../../host/perMachine');
  return { checkFolders, keepForOthers };
}

function hostChecks(
  { levels, target, asinfo }: Checks,
  console: Console,
  fail: (path: string, problem: string) => void,
): HostChecks {
  const onFailure = (what: string, error: unknown) => fail(what, messageOf(error));
  return {
    levels,
    attempt: attempting(onFailure),
    warn: warningOn(console),
    onRead: (path) => console.inputs?.add(path),
    analyse: (document) =>
      analyseText(fileURLToPath(document.uri), document.getText(), console, {
        rules: levels,
        target,
        asinfo,
        onFailure,
      }),
  };
}

/** The machine of a command line of qvm. */
async function checkMachine(
  words: readonly string[],
  { levels, target, asinfo, failOn }: Checks,
  console: Console,
): Promise<CheckRun> {
  const { checkCommandLine } = await import('../launchCheck');
  const files = checkCommandLine(words, (path) =>
    naming(path, () => analyseFile(path, console, { rules: levels, target, asinfo })),
  );
  return { files, failed: [], failOn };
}

async function checkCompanion(
  { path }: InputFile,
  kind: CompanionKind,
  { levels, target, asinfo }: Checks,
  console: Console,
  fail: (problem: string) => void,
): Promise<CheckedFile[]> {
  const { checkInside } = await import('../launchCheck');
  const { text } = readInput(path, console);
  const onFailure = (what: string, error: unknown) => fail(`check ${what} failed: ${messageOf(error)}`);
  return checkInside(
    path,
    text,
    kind,
    analyseText(path, '', console, { rules: levels, target, asinfo, onFailure }),
  );
}

/** Whether arguments are a command line of qvm: files with `@` before them, and words of the language. */
function isCommandLine(paths: readonly string[]): boolean {
  return paths.some((path) => path.startsWith('@'));
}

/** The files that a command line names, for whoever watches them. */
function watchedPaths(paths: readonly string[]): string[] {
  if (!isCommandLine(paths)) return [...paths];
  return paths.flatMap((path) => (path.startsWith('@') ? [path.slice(1)] : []));
}

async function checkFile(
  input: InputFile,
  { levels, target, fix, asinfo }: Checks,
  console: Console,
  fail: (problem: string) => void,
): Promise<FixedConfiguration> {
  const { path } = input;
  const before = readInput(path, console);
  const onFailure = (what: string, error: unknown) => fail(`check ${what} failed: ${messageOf(error)}`);
  const read = analyseText(path, before.text, console, { rules: levels, target, asinfo, onFailure });
  const { analysis, fixed } = fix
    ? (await import('../fix')).fixFile(input, before, read)
    : { analysis: read, fixed: 0 };
  const { document } = analysis;
  return { ...checkedFile({ path, document }, analysis.findings), analysis, fixed };
}

function statusOf({ files, failed, failOn }: CheckRun): ExitStatus {
  if (failed.length > 0) return 2;
  const fails = files.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)));
  return fails ? 1 : 0;
}
