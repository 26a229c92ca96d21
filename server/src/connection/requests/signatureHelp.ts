import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver';
import { signatureHelpAt } from '../../features/signatureHelp';
import type { RegisterHandlers } from '../context';

export const registerSignatureHelp: RegisterHandlers = (context) => {
  context.connection.onSignatureHelp(
    context.guard.wrap<SignatureHelpParams, SignatureHelp | null>(
      'textDocument/signatureHelp',
      null,
      ({ textDocument, position }) => {
        const analysis = context.analysis(textDocument.uri);
        if (analysis === undefined) return null;
        return signatureHelpAt(analysis, analysis.document.offsetAt(position)) ?? null;
      },
    ),
  );
  return { signatureHelpProvider: { triggerCharacters: [' ', ','], retriggerCharacters: [':', '='] } };
};
