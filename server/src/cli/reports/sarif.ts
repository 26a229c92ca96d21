import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleInfo, Severity } from '../../checks/rule';
import { linkToRulePage } from '../../checks/rulePage';
import { ALL_RULES } from '../../checks/table';
import { readRulePage, rulePagesAddress } from '../../entry/rulePages';
import type { Place } from '../../text/place';
import {
  type CheckedFinding,
  type CheckedFix,
  type CheckRun,
  type NamedFile,
  type Report,
  rangeIn,
} from './report';

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
        artifacts: files.map(({ path, document }) => ({
          location: location(path),
          sourceLanguage: document.languageId,
        })),
        results: files.flatMap((file) => file.findings.map((finding) => result(file, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleEntry({ id, summary, severity, section }: RuleInfo) {
  const page = readRulePage(id);
  const address = linkToRulePage(id, page === undefined ? undefined : rulePagesAddress());
  return {
    id,
    shortDescription: { text: plain(summary) },
    ...(page === undefined ? {} : { help: { text: plain(page), markdown: page } }),
    ...(address === undefined ? {} : { helpUri: address }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [section] },
  };
}

function result(file: NamedFile, finding: CheckedFinding) {
  const { fixes } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex: ALL_RULES.findIndex((rule) => rule.id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(file, finding) }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: related.message },
            physicalLocation: physical(related.file, related),
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixEntry(fix)) }),
  };
}

function fixEntry({ title, edits }: CheckedFix) {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: location(file.path),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({ deletedRegion: region(file, edit), insertedContent: { text: edit.text } })),
    })),
  };
}

function physical(file: NamedFile, place: Place) {
  return { artifactLocation: location(file.path), region: region(file, place) };
}

/** Lines and columns from 1, the end column exclusive. */
function region(file: NamedFile, place: Place) {
  const range = rangeIn(file, place);
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
