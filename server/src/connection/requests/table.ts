import type { Requests } from '../request';
import { beyondProtocol } from './beyond';
import { codeActions } from './codeActions';
import { codeLenses } from './codeLenses';
import { completion } from './completion';
import { documentLinks } from './documentLinks';
import { format } from './format';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { navigation } from './navigation';
import { readBack } from './readBack';
import { semanticTokens } from './semanticTokens';
import { signatureHelp } from './signatureHelp';
import { structure } from './structure';
import { symbols } from './symbols';

/** Everything that the server answers. */
export const REQUESTS: readonly Requests[] = [
  hover,
  signatureHelp,
  completion,
  inlayHints,
  codeLenses,
  semanticTokens,
  symbols,
  navigation,
  documentLinks,
  structure,
  codeActions,
  format,
  beyondProtocol,
  readBack,
];
