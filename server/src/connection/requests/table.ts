import type { Requests } from '../request';
import { assistants } from './assistants';
import { beyondProtocol } from './beyond';
import { codeActionRequests } from './codeActions';
import { codeLensRequests } from './codeLenses';
import { completion } from './completion';
import { documentLinkRequests } from './documentLinks';
import { format } from './format';
import { hover } from './hover';
import { inlayHintRequests } from './inlayHints';
import { navigation } from './navigation';
import { readBack } from './readBack';
import { semanticTokenRequests } from './semanticTokens';
import { signatureHelp } from './signatureHelp';
import { structure } from './structure';
import { symbols } from './symbols';

/** Everything that the server answers. */
export const REQUESTS: readonly Requests[] = [
  hover,
  signatureHelp,
  completion,
  inlayHintRequests,
  codeLensRequests,
  semanticTokenRequests,
  symbols,
  navigation,
  documentLinkRequests,
  structure,
  codeActionRequests,
  format,
  beyondProtocol,
  readBack,
  assistants,
];
