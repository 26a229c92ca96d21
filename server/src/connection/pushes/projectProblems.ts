import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProjectFile } from '../../workspace/projectVdevs';
import { type Diagnostic, DiagnosticSeverity } from '../messages';
import type { Push } from './push';

/** What is wrong in files that describe vdevs, in those files themselves, whenever one is read anew. */
export const projectProblems: Push = ({ connection, guard, projectVdevs }) => {
  projectVdevs.onRead((file) => {
    const { uri } = file;
    guard.follow('diagnostics', connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(file) }));
  });
};

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
