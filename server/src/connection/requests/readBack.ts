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
import { readAsinfo } from '../../companions/asinfo';
import { readMachine } from '../../companions/deviceTree/devices';
import { readFolder } from '../../companions/deviceTree/folder';
import { readDeviceTree } from '../../companions/deviceTree/read';
import { DeviceTreeError } from '../../companions/deviceTree/tree';
import { readLog } from '../../features/logReading';
import { verificationMarkdown, verificationRows } from '../../features/verificationReport';
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
    ofWorkspace(ASINFO, null, ({ text }, session) => {
      const asinfo = typeof text === 'string' ? readAsinfo(text) : undefined;
      if (typeof text === 'string' && asinfo === undefined)
        return { problem: 'It has no row of an asinfo section. `pidin syspage=asinfo` prints one.' };
      session.readBack.asinfo = asinfo;
      session.forgetAnalyses();
      return { rows: asinfo?.rows.length ?? 0 };
    }),
    ofWorkspace(LOG, null, ({ text }, session) =>
      typeof text === 'string' ? readLog(text, session.workspace()) : null,
    ),
  ],
});

/** A tree that cannot be read leaves everything as it was. */
function verify({ textDocument: { uri }, tree }: VerifyParams, session: Session): VerifyAnswer | null {
  const before = session.analysis(uri);
  try {
    session.readBack.setTree(uri, tree ? guestTreeOf(tree) : undefined, before?.tree.text);
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
function guestTreeOf({ name, written, configurationChanged, files }: TreeFile): GuestTree {
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
