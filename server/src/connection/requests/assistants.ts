import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AssistAnswer, AssistParams } from '../../../../shared/assistant';
import { ASSIST_REQUEST } from '../../../../shared/protocol';
import { Analysis } from '../../analysis/analysis';
import { BUILTIN } from '../../catalogue/builtin';
import { RequestType } from '../messages';
import { ofWorkspace, type Requests } from '../request';
import type { Session } from '../session';

const ASSIST = new RequestType<AssistParams, AssistAnswer, void>(ASSIST_REQUEST);

/** What language models ask through the editor; the same tools as those of `qvmconf mcp`. */
export const assistants: Requests = () => ({
  capabilities: {},
  requests: [
    ofWorkspace(
      ASSIST,
      { text: 'The question could not be answered.', isProblem: true },
      async (params, session) => {
        const { assist } = await import('../../features/assistant/assist');
        const { tool, input, uri } = params;
        const { rulePage } = session;
        const open = uri === undefined ? undefined : session.analysis(uri);
        if (open !== undefined) {
          const { regionsOfOthers } = await import('../../features/regions');
          const shared = regionsOfOthers(open, session.workspace(open.document.uri));
          return assist(tool, input, { catalogue: open.catalogue, rulePage, analysis: open, shared });
        }
        const text = input?.text;
        const analysis = typeof text === 'string' ? ofText(text, session) : undefined;
        return assist(tool, input, { catalogue: BUILTIN, rulePage, ...(analysis && { analysis }) });
      },
    ),
  ],
});

/** A text that is in no document, with the settings of the editor. */
function ofText(text: string, { settings }: Session): Analysis {
  const { target, rules } = settings();
  return new Analysis(TextDocument.create('untitled:guest.qvmconf', 'qvmconf', 0, text), {
    catalogue: BUILTIN,
    target,
    rules,
    fileSize: () => undefined,
    // A rule that fails costs its own findings alone.
    onFailure: () => {},
  });
}
