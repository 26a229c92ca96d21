import { RequestType, type TextEdit } from 'vscode-languageserver';
import type { LayoutPicture } from '../../../../shared/picture';
import {
  ADDRESS_MAP_REQUEST,
  type AddressMapParams,
  GENERATE_REQUEST,
  GENERATED_KINDS,
  type Generated,
  type GenerateParams,
  LAYOUT_REQUEST,
  type LayoutParams,
  SHARING_REQUEST,
  type SharingParams,
  STATUS_REQUEST,
  type StatusParams,
  type TargetStatus,
} from '../../../../shared/protocol';
import type { SharingPicture } from '../../../../shared/sharing';
import type { Analysis } from '../../analysis/analysis';
import { addressMapEdits } from '../../features/addressMap';
import { generate } from '../../features/generate/generate';
import { regionsElsewhere } from '../../features/regions';
import { sharing } from '../../features/sharing';
import { targetStatus } from '../../features/targetStatus';
import { ofDocument, ofWorkspace, type Requests } from '../request';
import type { Session } from '../session';

const LAYOUT = new RequestType<LayoutParams, LayoutPicture | null, void>(LAYOUT_REQUEST);
const ADDRESS_MAP = new RequestType<AddressMapParams, TextEdit[] | null, void>(ADDRESS_MAP_REQUEST);
const GENERATE = new RequestType<GenerateParams, Generated | null, void>(GENERATE_REQUEST);
const SHARING = new RequestType<SharingParams, SharingPicture | null, void>(SHARING_REQUEST);
const STATUS = new RequestType<StatusParams, TargetStatus | null, void>(STATUS_REQUEST);

/** What goes beyond the protocol: the picture of a layout, a region played through, the map in a comment, texts for the guest, the target. */
export const beyondProtocol: Requests = () => ({
  capabilities: {},
  requests: [
    ofWorkspace(LAYOUT, null, ({ textDocument: { uri } }, session) => {
      const analysis = anyAnalysis(session, uri);
      return analysis?.picture(regionsElsewhere(analysis, session.workspace(uri))) ?? null;
    }),
    ofWorkspace(SHARING, null, ({ textDocument: { uri }, ...wish }, session) => {
      const analysis = anyAnalysis(session, uri);
      return analysis === undefined ? null : sharing(analysis, session.workspace(uri), wish);
    }),
    ofDocument(ADDRESS_MAP, null, ({ analysis }) => addressMapEdits(analysis)),
    ofDocument(GENERATE, null, ({ analysis, params: { kind }, workspace }) =>
      GENERATED_KINDS.includes(kind) ? generate(analysis, kind, regionsElsewhere(analysis, workspace)) : null,
    ),
    ofDocument(STATUS, null, ({ analysis }) => targetStatus(analysis)),
  ],
});

/** Also of a file that is not open: the panel shows configurations side by side, and is there again after a reload. */
function anyAnalysis(session: Session, uri: string): Analysis | undefined {
  const open = session.analysis(uri);
  if (open !== undefined) return open;
  for (const known of session.workspace(uri).analyses()) if (known.document.uri === uri) return known;
  return undefined;
}
