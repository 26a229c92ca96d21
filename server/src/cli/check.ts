import { parseArgs } from 'node:util';
import type { Analysis } from '../analysis/analysis';
import { SEVERITIES, type Severity } from '../checks/rule';
import { analyseFile } from './analyse';
import { type Command, type Console, UsageError } from './command';
import { checkReportJson } from './format/checkJson';
import { checkReportText } from './format/checkText';

/** One file that was read. */
export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
}

const FORMATS: Readonly<Record<string, (files: readonly CheckedFile[]) => string>> = {
  text: checkReportText,
  json: checkReportJson,
};

export const CHECK: Command = {
  name: 'check',
  usage: `FILES… [--format ${Object.keys(FORMATS).join('|')}] [--fail-on ${SEVERITIES.join('|')}]`,
  summary: 'Report mistakes in configurations.',
  run(args, console) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string', default: 'error' },
      },
    });
    const format = FORMATS[values.format];
    if (format === undefined)
      throw new UsageError(`unknown format '${values.format}': use ${Object.keys(FORMATS).join(', ')}`);
    const failOn = severityNamed(values['fail-on']);
    if (positionals.length === 0) throw new UsageError('no file given');
    const { files, unreadable } = readAll(positionals, console);
    console.out(format(files));
    if (unreadable) return 2;
    return files.some(({ analysis }) => hasFinding(analysis, failOn)) ? 1 : 0;
  },
};

/** Reads every file that can be read and says what is wrong with the others. */
function readAll(paths: readonly string[], console: Console): { files: CheckedFile[]; unreadable: boolean } {
  const files: CheckedFile[] = [];
  let unreadable = false;
  for (const path of paths) {
    try {
      files.push({ path, analysis: analyseFile(path, console) });
    } catch (error) {
      unreadable = true;
      console.error(`qvmconf: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return { files, unreadable };
}

function hasFinding(analysis: Analysis, atLeast: Severity): boolean {
  const limit = SEVERITIES.indexOf(atLeast);
  return analysis.findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}

function severityNamed(name: string): Severity {
  const severity = SEVERITIES.find((known) => known === name);
  if (severity === undefined)
    throw new UsageError(`unknown severity '${name}': use ${SEVERITIES.join(', ')}`);
  return severity;
}
