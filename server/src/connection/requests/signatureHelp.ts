import { SignatureHelpRequest } from '../messages';
import { atPosition, type Requests } from '../request';

export const signatureHelp: Requests = () => ({
  capabilities: {
    signatureHelpProvider: { triggerCharacters: [' ', ','], retriggerCharacters: [':', '='] },
  },
  requests: [
    atPosition(SignatureHelpRequest.type, null, async ({ analysis, offset }) => {
      const { signatureHelpAt } = await import('../../features/signatureHelp');
      return signatureHelpAt(analysis, offset) ?? null;
    }),
  ],
});
