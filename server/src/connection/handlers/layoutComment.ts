import type { TextEdit } from 'vscode-languageserver';
import { layoutCommentEdits } from '../../features/layoutComment';
import type { RegisterHandlers } from '../context';
import { LAYOUT_COMMENT_REQUEST, type LayoutCommentParams } from '../protocol';

/** Answers with the edits that write or refresh the map in a configuration. */
export const registerLayoutComment: RegisterHandlers = ({ connection, guard, analysis }) => {
  connection.onRequest(
    LAYOUT_COMMENT_REQUEST,
    guard.wrap<LayoutCommentParams, TextEdit[] | null>(LAYOUT_COMMENT_REQUEST, null, ({ textDocument }) => {
      const of = analysis(textDocument.uri);
      return of === undefined ? null : layoutCommentEdits(of);
    }),
  );
  return {};
};
