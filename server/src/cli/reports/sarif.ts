import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis } from '../../analysis/analysis';
import type { Fix, RuleInfo, Severity } from '../../checks/rule';
import { ALL_RULES } from '../../checks/table';
import { readRulePage, rulePagesAddress } from '../../entry/rulePages';
import type { Place } from '../../text/place';
import type { CheckedFinding, CheckRun, Report } from './report';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The report as a SARIF 2.1.0 log with every rule's page, for code scanning and editors. */
export const SARIF: Report = {
  name: 'sarif',
  meaning: 'SARIF 2.1.0, for code scanning and editors',
  write: sarifLog,
};

function sarifLog({ files }: CheckRun): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'qvmconf',
            version: process.env.QVMCONF_VERSION ?? '0',
            rules: ALL_RULES.map(ruleEntry),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: location(path), sourceLanguage: 'qvmconf' })),
        results: files.flatMap(({ path, analysis, findings }) =>
          findings.map((finding) => result(path, analysis, finding)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleEntry({ id, summary, severity, section }: RuleInfo) {
  const page = readRulePage(id);
  const address = rulePagesAddress();
  return {
    id,
    shortDescription: { text: plain(summary) },
    ...(page === undefined ? {} : { help: { text: plain(page), markdown: page } }),
    ...(page === undefined || address === undefined ? {} : { helpUri: `${address}${id}.md` }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [section] },
  };
}

function result(path: string, analysis: Analysis, finding: CheckedFinding) {
  const { fixes } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex: ALL_RULES.findIndex((rule) => rule.id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(path, analysis, finding) }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: related.message },
            physicalLocation: physical(path, analysis, related),
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixEntry(path, analysis, fix)) }),
  };
}

function fixEntry(path: string, analysis: Analysis, { title, edits }: Fix) {
  const replacements = edits.map((edit) => ({
    deletedRegion: region(analysis, edit),
    insertedContent: { text: edit.text },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: location(path), replacements }],
  };
}

function physical(path: string, analysis: Analysis, place: Place) {
  return { artifactLocation: location(path), region: region(analysis, place) };
}

/** Lines and columns from 1, the end column exclusive. */
function region(analysis: Analysis, { start, end }: Place) {
  const range = analysis.range(start, end);
  return {
    startLine: range.start.line + 1,
    startColumn: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
  };
}

function location(path: string) {
  if (path === '-') return { uri: 'stdin' };
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') };
}

/** Markdown without its marks, as far as they would disturb. */
function plain(markdown: string): string {
  return markdown.replaceAll('`', '').replace(/^#+ /gm, '');
}
