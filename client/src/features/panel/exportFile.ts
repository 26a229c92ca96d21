import * as vscode from 'vscode';
import type { ExportFormat, PageMessage } from '../../../../shared/panel';
import { t } from '../../../words';

const KINDS: Record<ExportFormat, { extension: string; name: () => string }> = {
  svg: { extension: 'svg', name: () => t('SVG drawing') },
  png: { extension: 'png', name: () => t('PNG image') },
  markdown: { extension: 'md', name: () => 'Markdown' },
};

type Export = Extract<PageMessage, { type: 'export' }>;

/** Asks where to, beside the configuration at first; answers with what to announce. */
export async function saveExport(message: Export, uri: string | undefined): Promise<string> {
  const { extension, name } = KINDS[message.format];
  const file = `${message.name}.${extension}`;
  const beside = uri ? vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', file) : undefined;
  const target = await vscode.window.showSaveDialog({
    defaultUri: beside,
    filters: { [name()]: [extension] },
  });
  if (!target) return t('Not saved');
  await vscode.workspace.fs.writeFile(target, bytesOf(message));
  return t('Saved {0}', vscode.workspace.asRelativePath(target));
}

/** Without Node's Buffer, which the extension lacks in a browser. */
function bytesOf({ format, content }: Export): Uint8Array {
  if (format !== 'png') return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
}
