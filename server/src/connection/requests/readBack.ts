import {
  ASINFO_REQUEST,
  type AsinfoAnswer,
  type AsinfoParams,
  LOG_REQUEST,
  type LogParams,
  type LogReading,
  type TreeFile,
  VERIFY_REQUEST,
  type VerifyAnswer,
  type VerifyParams,
} from '../../../../shared/protocol';
import { DeviceTreeError } from '../../companions/deviceTree/tree';
import type { GuestTree } from '../../layout/verified/guestTree';
import { RequestType } from '../messages';
import { ofWorkspace, type Requests } from '../request';
import type { Session } from '../session';

const VERIFY = new RequestType<VerifyParams, VerifyAnswer | null, void>(VERIFY_REQUEST);
const ASINFO = new RequestType<AsinfoParams, AsinfoAnswer | null, void>(ASINFO_REQUEST);
const LOG = new RequestType<LogParams, LogReading | null, void>(LOG_REQUEST);

/** What a target or a host told, read back: device trees, the address space of the host, logs. */
export const readBack: Requests = () => ({
  capabilities: {},
  requests: [
    ofWorkspace(VERIFY, null, verify),
    ofWorkspace(ASINFO, null, async ({ text }, session) => {
      const { readAsinfo } = await import('../../companions/asinfo');
      const asinfo = typeof text === 'string' ? readAsinfo(text) : undefined;
      if (typeof text === 'string' && asinfo === undefined)
        return { problem: 'It has no row of an asinfo section. `pidin syspage=asinfo` prints one.' };
      session.readBack.asinfo = asinfo;
      session.forgetAnalyses();
      return { rows: asinfo?.rows.length ?? 0 };
    }),
    ofWorkspace(LOG, null, async ({ text }, session) => {
      const { readLog } = await import('../../features/logReading');
      return typeof text === 'string' ? readLog(text, session.workspace()) : null;
    }),
  ],
});

/** A tree that cannot be read leaves everything as it was. */
async function verify(
  { textDocument: { uri }, tree }: VerifyParams,
  session: Session,
): Promise<VerifyAnswer | null> {
  const { verificationMarkdown, verificationRows } = await import('../../features/verificationReport');
  const before = session.analysis(uri);
  try {
    session.readBack.setTree(uri, tree ? await guestTreeOf(tree) : undefined, before?.tree.text);
  } catch (error) {
    if (!(error instanceof DeviceTreeError)) throw error;
    return { problem: `${tree?.name ?? 'The tree'}: ${error.message}` };
  }
  session.forgetAnalyses();
  const analysis = session.analysis(uri);
  const report = analysis && verificationMarkdown(analysis);
  if (analysis === undefined || report === undefined) return null;
  const rows = verificationRows(analysis);
  const differing = rows.filter(({ verdict }) => verdict !== 'agrees').length;
  return { report, compared: rows.length, differing };
}

/** @throws DeviceTreeError */
async function guestTreeOf({ name, written, configurationChanged, files }: TreeFile): Promise<GuestTree> {
  const { readMachine } = await import('../../companions/deviceTree/devices');
  const { readFolder } = await import('../../companions/deviceTree/folder');
  const { readDeviceTree } = await import('../../companions/deviceTree/read');
  const read = files.map(({ path, base64 }) => ({ path, bytes: bytesOf(base64) }));
  const [first] = read;
  const tree = first?.path === '' ? readDeviceTree(first.bytes) : readFolder(read);
  return {
    machine: readMachine(tree),
    name,
    written,
    isOlder: written !== undefined && configurationChanged !== undefined && written < configurationChanged,
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
