import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover/hover';
import { atPosition, type Requests } from '../request';

export const hover: Requests = ({ client }) => {
  // A client that does not name a format may show nothing but plain text.
  const formats = client.textDocument?.hover?.contentFormat ?? [];
  const format = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
  return {
    capabilities: { hoverProvider: true },
    requests: [
      atPosition(
        HoverRequest.type,
        null,
        ({ analysis, offset, workspace }) => hoverAt(analysis, offset, workspace, format) ?? null,
      ),
    ],
  };
};
