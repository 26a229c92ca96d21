import { nameOf } from '../../analysis/documentAddress';
import { SYSTEM_FOLDER } from '../../catalogue/companions/hostPrograms';
import { existsIn } from '../../catalogue/provenance';
import { optionOf } from '../../machine/machine';
import type { UniqueNames } from '../../text/uniqueNames';
import type { Guest, Host } from '../host';
import { HostSubject, type NetworkEnd, shmemVdevs } from '../subject';
import { shellWord } from './shellWord';

/**
 * A shell script that starts, stops and restarts the machines of a host: first the disks and interfaces that they stand
 * on, then each machine, then what ties its networks. Whoever creates a region starts before those who attach it.
 * @param words those that are taken already; each machine has one of its own, in its functions and files
 */
export function hostScript(host: Host, words: UniqueNames): string {
  const subject = new HostSubject(host);
  const guests = [...host.guests].sort((a, b) => Number(creates(b)) - Number(creates(a)));
  const ties = guests.map((guest) => ({
    guest,
    word: words.take(guest.launch.name.replace(/\W/g, '_')),
    ends: hostEnds(subject, guest),
  }));
  const disks = diskPrefixes(host);
  const interfaces = ties.flatMap(({ ends }) => ends.map(({ name }) => name));
  const lines = [
    '#!/bin/sh',
    '# Starts, stops and restarts the virtual machines of this host.',
    '# Made by "qvmconf generate host-script"; the paths below are to be set.',
    '',
    'GUESTS=/data/guests',
    'IMAGES=/data/images',
    'RUN=/tmp',
    '',
    'prepare() {',
    ...disks.map(
      (prefix) => `    devb-loopback loopback blksz=512,prefix=${prefix},fd="$IMAGES"/${prefix}.img`,
    ),
    ...interfaces.map((name) => `    ifconfig ${name} create up`),
    ...(disks.length + interfaces.length === 0 ? ['    :'] : []),
    '}',
    ...ties.flatMap(({ guest, word, ends }) => ['', ...guestFunctions(guest, word, ends)]),
    '',
    'case "$1" in',
    `start) prepare; ${ties.map(({ word }) => `start_${word}`).join('; ')} ;;`,
    `stop) ${ties
      .toReversed()
      .map(({ word }) => `stop_${word}`)
      .join('; ')} ;;`,
    'restart) "$0" stop; "$0" start ;;',
    '*) echo "usage: $0 start|stop|restart" >&2; exit 2 ;;',
    'esac',
  ];
  return `${lines.join('\n')}\n`;
}

function guestFunctions({ launch }: Guest, word: string, ends: readonly HostEnd[]): string[] {
  const system = launch.analysis.machine.system ?? launch.name;
  const files = launch.documents
    .filter(({ languageId }) => languageId !== 'json')
    .map(({ uri }) => `@"$GUESTS"/${shellWord(nameOf(uri))}`);
  const release = launch.analysis.machine.target.release?.value;
  const isOld = release !== undefined && !existsIn({ since: '8.0' }, release);
  return [
    `start_${word}() {`,
    `    qvm ${files.join(' ')} >"$RUN"/${word}.log 2>&1 &`,
    `    echo $! >"$RUN"/${word}.pid`,
    ...ends.flatMap(({ name, end }) => {
      const peer = `${SYSTEM_FOLDER}${system}/${end.vdev.name}`;
      const bind = end.peer?.part.text ?? '';
      return [
        `    waitfor ${shellWord(peer)}`,
        isOld
          ? `    mount -T io-pkt -o ${shellWord(`peer=${peer},bind=${bind}`)} devnp-vdevpeer-net.so`
          : `    vpctl ${name} ${shellWord(`peer=${peer}`)} ${shellWord(`bind=${bind}`)}`,
      ];
    }),
    ...(ends.length === 0 ? [`    waitfor ${shellWord(SYSTEM_FOLDER + system)}`] : []),
    '}',
    '',
    '# SIGTERM lets qvm end the guest; SIGKILL would leave what the host lent it.',
    `stop_${word}() {`,
    `    [ -f "$RUN"/${word}.pid ] && kill -TERM "$(cat "$RUN"/${word}.pid)" && rm "$RUN"/${word}.pid`,
    '}',
  ];
}

/** An interface of a guest whose other end is the host's, with the name of that end. */
interface HostEnd {
  readonly name: string;
  readonly end: NetworkEnd;
}

function hostEnds({ networkEnds }: HostSubject, guest: Guest): HostEnd[] {
  const all = networkEnds.filter(
    ({ peer, vdev }) => peer !== undefined && peer.path === undefined && vdev.name !== undefined,
  );
  const taken = new Set(all.flatMap(({ peer }) => /\/(vp\d+)$/.exec(peer?.part.text ?? '')?.[1] ?? []));
  let next = 0;
  return all.flatMap((end) => {
    let name = /\/(vp\d+)$/.exec(end.peer?.part.text ?? '')?.[1];
    while (name === undefined) {
      const free = `vp${next++}`;
      if (!taken.has(free)) name = free;
    }
    return end.guest === guest ? [{ name, end }] : [];
  });
}

/** `qvmdisk` of a `hostdev /dev/qvmdisk0`; names that real disks have are left to the host. */
function diskPrefixes({ guests }: Host): string[] {
  const prefixes = guests.flatMap(({ launch }) =>
    launch.analysis.machine.vdevs.flatMap(({ type, component }) => {
      const part = optionOf(component, 'hostdev')?.arguments[0]?.parts.find(({ role }) => role === 'path');
      const prefix = /^\/dev\/([\w-]*?)\d+$/.exec(part?.text ?? '')?.[1];
      return type === 'virtio-blk' && prefix !== undefined && !/^(hd|sd|umass|nvme|emmc|ram)/.test(prefix)
        ? [prefix]
        : [];
    }),
  );
  return [...new Set(prefixes)];
}

function creates(guest: Guest): boolean {
  return shmemVdevs(guest).some(({ regions }) => regions.length > 0);
}
