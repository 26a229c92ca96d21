import type { Additions } from '../../../../shared/adding';
import type { HostLayout } from '../../../../shared/hostLayout';
import type { HostOverview } from '../../../../shared/hostOverview';
import type { LayoutPicture } from '../../../../shared/picture';
import {
  ADDITIONS_REQUEST,
  ADDRESS_MAP_REQUEST,
  type AdditionsParams,
  type AddressMapParams,
  GENERATE_REQUEST,
  GENERATED_KINDS,
  type Generated,
  type GenerateParams,
  HOST_GENERATE_REQUEST,
  HOST_GENERATED_KINDS,
  HOST_LAYOUT_REQUEST,
  HOST_REQUEST,
  type HostGenerateParams,
  type HostLayoutParams,
  LAYOUT_REQUEST,
  type LayoutParams,
  SHARING_REQUEST,
  type SharingParams,
  STATUS_REQUEST,
  type StatusParams,
  type TargetStatus,
  TOGETHER_REQUEST,
  type TogetherParams,
} from '../../../../shared/protocol';
import type { SharingPicture } from '../../../../shared/sharing';
import { launchStatus } from '../../features/launchStatus';
import { targetStatus } from '../../features/targetStatus';
import { readNumber } from '../../syntax/number';
import { RequestType, type TextEdit } from '../messages';
import { ofDocument, ofWorkspace, type Requests, wholeMachine } from '../request';
import type { Session } from '../session';

const LAYOUT = new RequestType<LayoutParams, LayoutPicture | null, void>(LAYOUT_REQUEST);
const TOGETHER = new RequestType<TogetherParams, LayoutPicture[], void>(TOGETHER_REQUEST);
const ADDITIONS = new RequestType<AdditionsParams, Additions | null, void>(ADDITIONS_REQUEST);
const ADDRESS_MAP = new RequestType<AddressMapParams, TextEdit[] | null, void>(ADDRESS_MAP_REQUEST);
const GENERATE = new RequestType<GenerateParams, Generated | null, void>(GENERATE_REQUEST);
const SHARING = new RequestType<SharingParams, SharingPicture | null, void>(SHARING_REQUEST);
const HOSTS = new RequestType<unknown, HostOverview, void>(HOST_REQUEST);
const HOST_GENERATE = new RequestType<HostGenerateParams, Generated | null, void>(HOST_GENERATE_REQUEST);
const HOST_LAYOUT = new RequestType<HostLayoutParams, HostLayout | null, void>(HOST_LAYOUT_REQUEST);
const STATUS = new RequestType<StatusParams, TargetStatus | null, void>(STATUS_REQUEST);

/** What goes beyond the protocol: the picture of a layout, a region played through, what can be added to it, the map in a comment, texts for the guest, the target. */
export const beyondProtocol: Requests = () => ({
  capabilities: {},
  requests: [
    ofWorkspace(LAYOUT, null, async ({ textDocument: { uri }, against }, session) => {
      const found = anyMachine(session, uri);
      if (found === undefined) return null;
      const { comparedPicture, layoutPicture } = await import('../../features/layoutPicture');
      if (against === undefined) return layoutPicture(found);
      // An older text is that of one file: a machine of several is compared as far as that file says it.
      const own = against.text === undefined ? undefined : session.analysis(uri);
      const now = own === undefined ? found : { analysis: own, workspace: session.workspace(uri) };
      return comparedPicture(
        now,
        against,
        against.uri === undefined ? undefined : anyMachine(session, against.uri),
      );
    }),
    ofWorkspace(TOGETHER, [], ({ textDocument: { uri } }, session) => picturesBeside(session, uri)),
    ofWorkspace(SHARING, null, async ({ textDocument: { uri }, ...wish }, session) => {
      const found = anyMachine(session, uri);
      const { sharing } = await import('../../features/sharing');
      return found === undefined ? null : sharing(found.analysis, found.workspace, wish);
    }),
    ofWorkspace(ADDITIONS, null, async ({ textDocument: { uri }, start, end }, session) => {
      const { additions } = await import('../../features/newVdev/additions');
      const found = anyMachine(session, uri);
      const [from, to] = [start, end].map((text) => readNumber(String(text), 'hexadecimal').value);
      if (found === undefined || from === undefined || to === undefined) return null;
      const versionOf = (file: string) => session.analysis(file)?.document.version;
      return additions(found.analysis, { start: from, end: to }, versionOf);
    }),
    ofDocument(ADDRESS_MAP, null, async ({ analysis }) => {
      const { addressMapEdits } = await import('../../features/addressMap');
      return addressMapEdits(analysis);
    }),
    ofWorkspace(GENERATE, null, async ({ textDocument: { uri }, kind, region }, session) => {
      const machine = wholeMachine(session, uri);
      if (machine === undefined || !GENERATED_KINDS.includes(kind)) return null;
      const { analysis, workspace } = machine;
      const { generate } = await import('../../features/generate/generate');
      const { regionsOfOthers } = await import('../../features/regions');
      return generate(analysis, kind, regionsOfOthers(analysis, workspace), region);
    }),
    ofWorkspace(STATUS, null, ({ textDocument: { uri } }, session) => {
      const found = wholeMachine(session, uri);
      if (found === undefined) return null;
      const { hosts } = session;
      const machine = hosts.isReady ? launchStatus(hosts.report.hosts, uri) : undefined;
      return { ...targetStatus(found.analysis, uri), ...(machine === undefined ? {} : { machine }) };
    }),
    ofWorkspace(HOSTS, { hosts: [] }, (_params, session) => hostOverview(session)),
    ofWorkspace(HOST_LAYOUT, null, ({ textDocument: { uri } }, { hosts }) => hosts.layout(uri) ?? null),
    ofWorkspace(HOST_GENERATE, null, async ({ host, kind }, { hosts }) => {
      if (!HOST_GENERATED_KINDS.includes(kind)) return null;
      const { generatedForHost } = await import('../../host/generate/table');
      return generatedForHost(hosts.report.hosts.all, host, kind);
    }),
  ],
});

/** Nobody looks at more machines side by side. */
const MOST_BESIDE = 24;

/** The pictures of the other machines of a host, or of a folder where no host is known; each machine once. */
async function picturesBeside(session: Session, uri: string): Promise<LayoutPicture[]> {
  const { layoutPicture } = await import('../../features/layoutPicture');
  const pictures: LayoutPicture[] = [];
  const seen = new Set([anyMachine(session, uri)?.analysis]);
  for (const { document } of session.workspace(uri).together(uri)) {
    const machine = document.uri === uri ? undefined : anyMachine(session, document.uri);
    if (machine === undefined || seen.has(machine.analysis)) continue;
    seen.add(machine.analysis);
    pictures.push(layoutPicture(machine));
    if (pictures.length === MOST_BESIDE) break;
  }
  return pictures;
}

/** The hosts with the findings of their files counted. */
async function hostOverview({ hosts, workspace }: Session): Promise<HostOverview> {
  const { overviewOf } = await import('../../host/overview');
  const { report } = hosts;
  const analyses = new Map([...workspace().analyses()].map((analysis) => [analysis.document.uri, analysis]));
  return overviewOf(report.hosts.all, (uri) => {
    const own = report.ofMachines.get(uri) ?? analyses.get(uri)?.findings ?? [];
    const all = [...own, ...(report.ofHosts.get(uri) ?? [])];
    return {
      errors: all.filter(({ severity }) => severity === 'error').length,
      warnings: all.filter(({ severity }) => severity === 'warning').length,
    };
  });
}

/**
 * The machine that is drawn for a file, and the file. Also of one that is not open: the panel shows configurations side
 * by side, and is there again after a reload.
 */
function anyMachine(session: Session, uri: string) {
  const open = wholeMachine(session, uri);
  if (open !== undefined) return { ...open, document: session.analysis(uri)?.document };
  const workspace = session.workspace(uri);
  const [inner] = session.innerConfigurations(uri);
  if (inner !== undefined) return { analysis: inner.analysis, workspace, document: undefined };
  for (const analysis of workspace.analyses())
    if (analysis.document.uri === uri) return { analysis, workspace, document: undefined };
  return undefined;
}
