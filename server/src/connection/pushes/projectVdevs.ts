import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProjectFile, ProjectVdevFiles } from '../../workspace/projectVdevs';

/** Publishes what is wrong in project files, in those files themselves, whenever one is read anew. */
export function followProjectVdevs(connection: Connection, files: ProjectVdevFiles): void {
  files.onRead((file) => {
    void connection.sendDiagnostics({ uri: file.uri, diagnostics: diagnosticsOf(file) });
  });
}

function diagnosticsOf({ uri, text, problems }: ProjectFile): Diagnostic[] {
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  return problems.map(({ start, end, message, severity }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'qvmconf',
    code: 'project-vdevs',
    message,
  }));
}
