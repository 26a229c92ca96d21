import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** What the server says of an item whose word must be followed by another. */
interface ItemData {
  readonly more?: boolean;
}

/** Offers the next word at once where a taken one must be followed by it; the command is one of this editor. */
export const completionMiddleware: Pick<Middleware, 'provideCompletionItem'> = {
  async provideCompletionItem(document, position, context, token, next) {
    const answer = await next(document, position, context, token);
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    for (const item of items as (vscode.CompletionItem & { data?: ItemData })[]) {
      if (item.data?.more === true)
        item.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
    }
    return answer;
  },
};
