import { parseArgs } from 'node:util';
import type { Analysis } from '../../analysis/analysis';
import { SEVERITIES, type Severity } from '../../checks/rule';
import { type AnalysisOptions, analyseFile } from '../analyse';
import { ruleLevels, severityNamed, statedTarget } from '../checkOptions';
import { type Command, type Console, UsageError } from '../command';
import { expandPaths } from '../files';
import { fixFile } from '../fix';
import { checkReportGithub } from '../reports/checkGithub';
import { checkReportJson } from '../reports/checkJson';
import { checkReportSarif } from '../reports/checkSarif';
import { checkReportText } from '../reports/checkText';

/** One file that was read. */
export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
}

const FORMATS: Readonly<Record<string, (files: readonly CheckedFile[]) => string>> = {
  text: checkReportText,
  json: checkReportJson,
  sarif: checkReportSarif,
  github: checkReportGithub,
};

export const CHECK: Command = {
  name: 'check',
  usage: `FILES… [--format ${Object.keys(FORMATS).join('|')}] [--fail-on ${SEVERITIES.join('|')}] [--rule ID=SEVERITY|off]… [--target RELEASE,ARCHITECTURE] [--fix]`,
  summary: 'Report mistakes in configurations: files, folders, globs, or - for standard input.',
  run(args, console) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string', default: 'error' },
        rule: { type: 'string', multiple: true, default: [] },
        target: { type: 'string' },
        fix: { type: 'boolean', default: false },
      },
    });
    const format = FORMATS[values.format];
    if (format === undefined)
      throw new UsageError(`unknown format '${values.format}': use ${Object.keys(FORMATS).join(', ')}`);
    const failOn = severityNamed(values['fail-on']);
    const options = { rules: ruleLevels(values.rule), target: statedTarget(values.target) };
    if (positionals.length === 0) throw new UsageError('no file given');
    if (values.fix && positionals.includes('-'))
      throw new UsageError('--fix writes files, and standard input is none');
    const { files, failed } = readAll(positionals, console, options, values.fix);
    console.out(format(files));
    if (failed) return 2;
    return files.some(({ analysis }) => hasFinding(analysis, failOn)) ? 1 : 0;
  },
};

/** Reads, and mends where asked, every file that can be read, and says what is wrong with the others. */
function readAll(
  paths: readonly string[],
  console: Console,
  options: AnalysisOptions,
  fix: boolean,
): { files: CheckedFile[]; failed: boolean } {
  const files: CheckedFile[] = [];
  let failed = false;
  const complain = (path: string, message: string) => {
    failed = true;
    console.error(`qvmconf: ${path}: ${message}\n`);
  };
  const nothing = (path: string) => complain(path, 'no configuration there');
  for (const path of expandPaths(paths, nothing)) {
    try {
      const analysis = analyseFile(path, console, options);
      files.push({ path, analysis: fix ? fixFile(path, analysis, console) : analysis });
    } catch (error) {
      complain(path, error instanceof Error ? error.message : String(error));
    }
  }
  return { files, failed };
}

function hasFinding(analysis: Analysis, atLeast: Severity): boolean {
  const limit = SEVERITIES.indexOf(atLeast);
  return analysis.findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}
