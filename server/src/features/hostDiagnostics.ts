import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { nameOf } from '../analysis/documentAddress';
import { companionKind } from '../companions/kind';
import type { HostFinding, HostFix } from '../host/finding';
import type { HostReport } from '../host/hostReport';
import { rangeOf } from '../host/place';
import { type DiagnosticStyle, diagnosticOf, toDiagnostic } from './diagnostics';

/** Under what is wrong in a file that describes a host is reported; it is no rule. */
const HOST_FILE = 'host-file';

/** Everything that is found in a document: in the configuration itself, or what takes its place, and between files. */
export function diagnosticsIn(
  uri: string,
  analysis: Analysis | undefined,
  report: HostReport | undefined,
  style: DiagnosticStyle,
): Diagnostic[] {
  const ofMachine = report?.ofMachines.get(uri);
  const own =
    ofMachine?.map((finding) => hostDiagnostic(finding, style)) ??
    analysis?.findings.map((finding) => toDiagnostic(analysis, finding, style)) ??
    [];
  return [...own, ...hostFindingsIn(uri, report).map((finding) => hostDiagnostic(finding, style))];
}

/** The scripts, build files and host files in which something is found. */
export function filesWithFindings({ hosts, ofHosts }: HostReport): string[] {
  const hostFiles = hosts.stated.map(({ document }) => document.uri);
  const broken = hosts.stated.filter(({ problems }) => problems.length > 0);
  const others = [...ofHosts.keys()].filter(
    (uri) => hostFiles.includes(uri) || companionKind(nameOf(uri)) !== undefined,
  );
  return [...new Set([...broken.map(({ document }) => document.uri), ...others])];
}

/** What is found between files, and in a file that describes a host. */
function hostFindingsIn(uri: string, report: HostReport | undefined): HostFinding[] {
  if (report === undefined) return [];
  const stated = report.hosts.stated
    .filter(({ document }) => document.uri === uri)
    .flatMap(({ document, problems }) =>
      problems.map((problem): HostFinding => ({ ...problem, document, rule: HOST_FILE, related: [] })),
    );
  return [...stated, ...(report.ofHosts.get(uri) ?? [])];
}

function hostDiagnostic(finding: HostFinding, style: DiagnosticStyle): Diagnostic {
  const { document, related } = finding;
  const pages = finding.rule === HOST_FILE ? { related: style.related } : style;
  return {
    ...diagnosticOf(document, finding, pages),
    ...(style.related && related.length > 0
      ? {
          relatedInformation: related.map((place) => ({
            location: { uri: place.document.uri, range: rangeOf(place) },
            message: place.message,
          })),
        }
      : {}),
  };
}

/** What is asked: offsets of the document, and how edits are written. */
interface HostActionRequest extends DiagnosticStyle {
  readonly start: number;
  readonly end: number;
  readonly only: readonly string[] | undefined;
  /** The version of an open document; undefined of one that is not open, or for a client without versions. */
  readonly versionOf: (uri: string) => number | undefined;
  readonly versioned: boolean;
  /** The file is a part of a machine, whose fixes are wanted too. */
  readonly ofParts: boolean;
}

/** Quick fixes for what is found between files in a range of a document. */
export function hostActions(uri: string, report: HostReport, request: HostActionRequest): CodeAction[] {
  const isWanted = request.only?.some((kind) => CodeActionKind.QuickFix.startsWith(kind)) ?? true;
  if (!isWanted) return [];
  const ofMachine = request.ofParts ? (report.ofMachines.get(uri) ?? []) : [];
  return [...ofMachine, ...(report.ofHosts.get(uri) ?? [])]
    .filter(({ start, end }) => start <= request.end && request.start <= end)
    .flatMap((finding) =>
      (finding.fixes?.() ?? []).map((fix) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [hostDiagnostic(finding, request)],
        isPreferred: fix.preferred === true,
        edit: editOf(fix, request),
      })),
    );
}

function editOf({ edits }: HostFix, { versioned, versionOf }: HostActionRequest) {
  const files = [...new Set(edits.map(({ document }) => document))].map((document) => ({
    uri: document.uri,
    edits: edits
      .filter((edit) => edit.document === document)
      .map((edit): TextEdit => ({ range: rangeOf(edit), newText: edit.text })),
  }));
  if (!versioned) return { changes: Object.fromEntries(files.map(({ uri, edits: own }) => [uri, own])) };
  return {
    documentChanges: files.map(({ uri, edits: own }) => ({
      textDocument: { uri, version: versionOf(uri) ?? null },
      edits: own,
    })),
  };
}
