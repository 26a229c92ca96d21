import { SEVERITIES, type Severity } from '../../checks/rule';
import type { Asinfo } from '../../companions/asinfo';
import { analyseText, readAsinfoFile, readInput } from '../analyse';
import { ruleLevels, statedTarget } from '../checkOptions';
import { type Command, type Console, type ExitStatus, messageOf, UsageError } from '../command';
import { expandPaths, type InputFile } from '../files';
import { fixFile } from '../fix';
import { Progress } from '../progress';
import { type CheckedFile, type CheckRun, type FailedFile, isAtLeast } from '../reports/report';
import { REPORTS } from '../reports/table';
import { ASINFO, OUTPUT, QUIET, VDEVS } from '../sharedOptions';
import { coloursFor, shown } from '../terminal';
import { watchPaths } from '../watch';

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
    'Folders are searched for files that end in .qvmconf or .qvmcfg, without following links to folders. A file that cannot be read or checked is named, and the others are checked all the same.',
  arguments: [{ name: '<files...>', description: 'files, folders, globs, or - for standard input' }],
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
    { flags: '--fix', description: 'apply the safe fixes first' },
    { flags: '--watch', description: 'check again whenever something changes' },
    OUTPUT,
    QUIET,
    VDEVS,
  ],
  examples: [
    { line: 'qvmconf check guests/', meaning: 'every configuration below a folder' },
    { line: 'qvmconf check --fix --fail-on warning guest.qvmconf', meaning: 'fix what is safe, be strict' },
    { line: 'qvmconf check --rule pty-slave=off .', meaning: 'without one rule' },
    { line: 'qvmconf check --format sarif -o qvmconf.sarif .', meaning: 'for code scanning' },
    { line: 'qvmconf check --watch guests/', meaning: 'beside an editor' },
  ],
  async run(paths, values: CheckValues, console) {
    if (values.fix === true && paths.includes('-'))
      throw new UsageError('--fix writes files, and standard input is none');
    if (values.watch === true && paths.includes('-'))
      throw new UsageError('--watch needs files, and standard input is none');
    const checks = {
      levels: ruleLevels(values.rule ?? []),
      target: statedTarget(values.target),
      fix: values.fix === true,
      asinfo: readAsinfoFile(values.asinfo, console),
      failOn: values.failOn,
    };
    const once = async () => {
      const run = await checkAll(paths, checks, console);
      const report = REPORTS.find(({ name }) => name === values.format);
      const style = { colours: coloursFor(console.colour), quiet: console.quiet === true };
      console.out(report?.write(run, style) ?? '');
      return statusOf(run);
    };
    if (values.watch !== true) return once();
    watchPaths(paths, once, (error) => console.error(`qvmconf: ${shown(messageOf(error))}\n`));
    return undefined;
  },
};

interface Checks {
  readonly levels: ReturnType<typeof ruleLevels>;
  readonly target: ReturnType<typeof statedTarget>;
  readonly fix: boolean;
  readonly asinfo: Asinfo | undefined;
  readonly failOn: Severity;
}

/** Checks, and fixes where asked, every file; what is wrong with one costs that file alone. */
async function checkAll(paths: readonly string[], checks: Checks, console: Console): Promise<CheckRun> {
  const files: CheckedFile[] = [];
  const failed: FailedFile[] = [];
  const fail = (path: string, problem: string) => {
    failed.push({ path, problem });
    console.error(`qvmconf: ${shown(path)}: ${shown(problem)}\n`);
  };
  const inputs = expandPaths(paths, fail);
  const progress = new Progress(console, inputs.length);
  for (const [index, input] of inputs.entries()) {
    await progress.show(index);
    try {
      files.push(checkFile(input, checks, console, (problem) => fail(input.path, problem)));
    } catch (error) {
      fail(input.path, messageOf(error));
    }
  }
  progress.end();
  return { files, failed, failOn: checks.failOn };
}

function checkFile(
  input: InputFile,
  { levels, target, fix, asinfo }: Checks,
  console: Console,
  fail: (problem: string) => void,
): CheckedFile {
  const { path } = input;
  const before = readInput(path, console);
  const onFailure = (what: string, error: unknown) => fail(`check ${what} failed: ${messageOf(error)}`);
  const read = analyseText(path, before.text, console, { rules: levels, target, asinfo, onFailure });
  const analysis = fix ? fixFile(input, before, read) : read;
  const findings = analysis.findings.map((finding) => ({ ...finding, fixes: finding.fixes?.() ?? [] }));
  return { path, analysis, findings };
}

function statusOf({ files, failed, failOn }: CheckRun): ExitStatus {
  if (failed.length > 0) return 2;
  const fails = files.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)));
  return fails ? 1 : 0;
}
