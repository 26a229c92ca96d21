import type { LSPClient } from '@codemirror/lsp-client';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { filesKnownTo, type PlaygroundFile } from './files';

/** What the server offers in a range of a text and can be done at once. */
export async function offersIn(
  client: LSPClient,
  { uri }: PlaygroundFile,
  range: Range,
  only?: readonly string[],
): Promise<CodeAction[]> {
  client.sync();
  const params = { textDocument: { uri }, range, context: { diagnostics: [], ...(only && { only }) } };
  const actions = await client.request<object, CodeAction[] | null>('textDocument/codeAction', params);
  return (actions ?? []).filter(({ edit, command }) => edit?.changes && !command);
}

/** Does what an action says, in whichever texts. */
export function applyOffer(client: LSPClient, { edit, title }: CodeAction): void {
  const files = filesKnownTo(client);
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
    const file = files.getFile(uri);
    if (!file) continue;
    // Positions are those of the text that the server has; a text that has moved on is left alone.
    if (!file.state.doc.eq(file.doc)) continue;
    const at = ({ line, character }: Range['start']) => file.doc.line(line + 1).from + character;
    const changes = edits.map(({ range, newText }) => ({
      from: at(range.start),
      to: at(range.end),
      insert: newText,
    }));
    files.updateFile(uri, { changes, userEvent: 'input.fix' });
  }
  document.getElementById('said')!.textContent = plainTitle(title);
}

export const plainTitle = (title: string) => title.replaceAll('`', '');
