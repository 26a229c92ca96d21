import { HOST_PROGRAMS } from '../../catalogue/companions/hostPrograms';
import type { Place } from '../../text/place';
import type { ScriptWord } from '../shell/commands';
import type { LaunchArgument, Statement } from '../statement';
import { byCommas, keyValue, type ProgramCall } from './program';

type Reader = (call: ProgramCall, place: Place) => Statement | undefined;

/** What each program of the host says, by its name. */
export const HOST_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [HOST_PROGRAMS.qvm.name, readLaunch],
  [HOST_PROGRAMS.vpctl.name, readVpctl],
  [HOST_PROGRAMS.mount.name, readMount],
  [HOST_PROGRAMS.ifconfig.name, readInterface],
  [HOST_PROGRAMS.loopback.name, readDisk],
  [HOST_PROGRAMS.waitfor.name, readWait],
]);

function readLaunch({ words, command: { branches } }: ProgramCall, place: Place): Statement | undefined {
  if (words.length === 0) return undefined;
  return { kind: 'launch', arguments: words.map(launchArgument), branches, ...place };
}

/** A word of qvm's command line; `@` before a template mark is still the sign of a file. */
function launchArgument(text: ScriptWord): LaunchArgument {
  const isFile = text.text.startsWith('@') && !/^@[A-Za-z_]\w*@$/.test(text.text);
  return isFile ? { kind: 'file', text: text.slice(1) } : { kind: 'word', text };
}

function readVpctl({ words }: ProgramCall, place: Place): Statement | undefined {
  const named = words.find(({ text }) => !text.includes('=') && !text.startsWith('-'));
  return peer('vpctl', words, place, named);
}

function readMount({ words }: ProgramCall, place: Place): Statement | undefined {
  const type = afterFlag(words, '-T');
  if (type === undefined || !type.text.startsWith(HOST_PROGRAMS.mount.type)) return undefined;
  const options = words
    .filter(({ text }, at) => words[at - 1]?.text === '-o' || /^-o./.test(text))
    .flatMap((word) => byCommas(word.text.startsWith('-o') ? word.slice(2) : word));
  return peer('mount', options, place, undefined);
}

function peer(
  program: 'vpctl' | 'mount',
  words: readonly ScriptWord[],
  place: Place,
  named: ScriptWord | undefined,
): Statement | undefined {
  const said = {
    peer: keyValue(words, 'peer'),
    bind: keyValue(words, 'bind'),
    mac: keyValue(words, 'mac'),
    features: keyValue(words, 'peerfeats'),
  };
  if (said.peer === undefined && said.bind === undefined) return undefined;
  return { kind: 'peer', program, interface: named, ...said, ...place };
}

function readInterface({ words: [first] }: ProgramCall, place: Place): Statement | undefined {
  return first !== undefined && /^vp[0-9]*$/.test(first.text)
    ? { kind: 'interface', interface: first, ...place }
    : undefined;
}

function readDisk({ words }: ProgramCall, place: Place): Statement | undefined {
  const options = words.flatMap(byCommas);
  const prefix = keyValue(options, 'prefix');
  return prefix && { kind: 'disk', prefix, file: keyValue(options, 'fd'), ...place };
}

function readWait({ words: [path] }: ProgramCall, place: Place): Statement | undefined {
  return path && { kind: 'wait', path, ...place };
}

function afterFlag(words: readonly ScriptWord[], flag: string): ScriptWord | undefined {
  const at = words.findIndex(({ text }) => text.startsWith(flag));
  const word = words[at];
  return word?.text === flag ? words[at + 1] : word?.slice(flag.length);
}
