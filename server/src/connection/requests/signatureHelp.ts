import { signatureHelpAt } from '../../features/signatureHelp';
import { SignatureHelpRequest } from '../messages';
import { atPosition, type Requests } from '../request';

export const signatureHelp: Requests = () => ({
  capabilities: {
    signatureHelpProvider: { triggerCharacters: [' ', ','], retriggerCharacters: [':', '='] },
  },
  requests: [
    atPosition(
      SignatureHelpRequest.type,
      null,
      ({ analysis, offset }) => signatureHelpAt(analysis, offset) ?? null,
    ),
  ],
});
