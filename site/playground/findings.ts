import { type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import type { LSPClient } from '@codemirror/lsp-client';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { counted } from '../../shared/words';
import type { Files, PlaygroundFile } from './files';
import { applyOffer, offersIn, plainTitle } from './offers';

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
const severityOf = ({ severity }: Diagnostic) => SEVERITIES[(severity ?? 1) - 1] ?? 'error';

/** What the server finds: under the text, as marks in it, and with what would fix it. */
export class Findings {
  private readonly client: LSPClient;
  private readonly files: Files;
  private readonly byFile = new Map<string, readonly Diagnostic[]>();
  private readonly list = document.getElementById('findings')!;
  private readonly count = document.getElementById('count')!;

  constructor(client: LSPClient, files: Files) {
    this.client = client;
    this.files = files;
  }

  hear(uri: string, diagnostics: readonly Diagnostic[]): void {
    this.byFile.set(uri, diagnostics);
    const file = this.files.getFile(uri);
    if (file?.view) void this.mark(file);
    this.write();
  }

  clear(): void {
    this.byFile.clear();
    this.list.replaceChildren();
    this.count.textContent = 'Checking …';
  }

  /** Marks the findings in the file on show. */
  async mark(file: PlaygroundFile): Promise<void> {
    const diagnostics = this.byFile.get(file.uri) ?? [];
    this.set(file, diagnostics, []);
    if (diagnostics.length === 0) return;
    const { version, doc } = file;
    const whole = {
      start: { line: 0, character: 0 },
      end: { line: doc.lines - 1, character: doc.line(doc.lines).length },
    };
    const fixes = await offersIn(this.client, file, whole, ['quickfix']);
    if (file.version === version && this.byFile.get(file.uri) === diagnostics)
      this.set(file, diagnostics, fixes);
  }

  private set(
    { view, doc }: PlaygroundFile,
    diagnostics: readonly Diagnostic[],
    fixes: readonly CodeAction[],
  ): void {
    if (!view?.state.doc.eq(doc)) return;
    const at = ({ line, character }: Diagnostic['range']['start']) =>
      Math.min(doc.line(Math.min(line + 1, doc.lines)).from + character, doc.length);
    const marks = diagnostics.map((diagnostic): Mark => {
      const { message, range } = diagnostic;
      const own = fixes.filter((fix) => fix.diagnostics?.some((other) => same(other, diagnostic)));
      return {
        from: at(range.start),
        to: at(range.end),
        severity: severityOf(diagnostic),
        message: String(message),
        renderMessage: () => {
          const element = document.createElement('div');
          element.append(...words(String(message)), ' ', ruleLink(diagnostic));
          return element;
        },
        actions: own.map((fix) => ({
          name: plainTitle(fix.title),
          apply: () => applyOffer(this.client, fix),
        })),
      };
    });
    view.dispatch(setDiagnostics(view.state, marks));
  }

  private write(): void {
    const all = this.files.files.flatMap((file) =>
      (this.byFile.get(file.uri) ?? []).map((diagnostic) => ({ file, diagnostic })),
    );
    const severities = SEVERITIES.map(
      (name) => all.filter(({ diagnostic }) => severityOf(diagnostic) === name).length,
    );
    const [errors = 0, warnings = 0, ...notes] = severities;
    const words = [
      errors > 0 && counted(errors, 'error'),
      warnings > 0 && counted(warnings, 'warning'),
      notes.some((n) => n > 0) &&
        counted(
          notes.reduce((a, b) => a + b),
          'note',
        ),
    ].filter((word) => word !== false);
    this.count.textContent = words.join(', ') || 'Nothing to fix';
    this.list.replaceChildren(...all.map(({ file, diagnostic }) => this.item(file, diagnostic)));
  }

  private item(file: PlaygroundFile, diagnostic: Diagnostic): HTMLElement {
    const { range, message } = diagnostic;
    const item = document.createElement('li');
    item.className = severityOf(diagnostic);
    const go = document.createElement('button');
    go.type = 'button';
    const where = document.createElement('span');
    where.className = 'where';
    const name = this.files.files.length > 1 ? `${file.name}:` : '';
    where.textContent = `${name}${range.start.line + 1}`;
    const severity = document.createElement('span');
    severity.className = 'severity';
    severity.textContent = severityOf(diagnostic);
    go.append(severity, ' ', where, ' ', ...words(String(message)));
    go.addEventListener('click', async () => {
      const view = await this.files.displayFile(file.uri);
      if (!view) return;
      const line = view.state.doc.line(Math.min(range.start.line + 1, view.state.doc.lines));
      const anchor = Math.min(line.from + range.start.character, line.to);
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    });
    item.append(go, ' ', ruleLink(diagnostic));
    return item;
  }
}

const same = (a: Diagnostic, b: Diagnostic) =>
  a.code === b.code && JSON.stringify(a.range) === JSON.stringify(b.range);

/** A message with what stands in backquotes as code. */
function words(message: string): (string | HTMLElement)[] {
  return message.split('`').map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}

/** To the rule's page, which stands beside the playground on the site; what is wrong in a host file has none. */
function ruleLink({ code }: Diagnostic): HTMLElement {
  if (code === 'host-file') return document.createElement('span');
  const link = document.createElement('a');
  link.href = `../rules/${code}.html`;
  link.target = '_blank';
  link.textContent = String(code);
  return link;
}
