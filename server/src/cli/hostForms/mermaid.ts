import type { HostEntry, HostOverview } from '../../../../shared/hostOverview';
import { shown } from '../terminal';

/** A Mermaid flowchart: machines as boxes, regions as cylinders with their clients, networks as lines. */
export function hostMermaid({ hosts }: HostOverview): string {
  const lines = hosts.flatMap((host, index) => hostLines(host, `h${index}`));
  return `flowchart LR\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function hostLines(host: HostEntry, id: string): string[] {
  const guests = new Map(host.guests.map(({ name }, index) => [name, `${id}g${index}`]));
  const guest = (name: string) => guests.get(name) ?? id;
  const regions = host.regions.flatMap(({ name, size, clients, hostClients }, index) => [
    `${id}r${index}[(${label([name, ...(size === undefined ? [] : [size])])})]`,
    ...clients.map(
      ({ guest: client, how }) => `${guest(client)} ${how === 'creates' ? '==>' : '-->'} ${id}r${index}`,
    ),
    ...(hostClients === 0 ? [] : [`${id}host(${label(['host'])}) --> ${id}r${index}`]),
  ]);
  const drawn = new Set<string>();
  const networks = host.peers.flatMap((peer) => {
    const other = host.peers.find(
      (each) =>
        peer.other?.place.uri === each.place.uri &&
        each !== peer &&
        peer.other.label.startsWith(`${each.device} of `),
    );
    if (other !== undefined) {
      const pair = [peer, other]
        .map(({ guest: name, device }) => `${name}/${device}`)
        .sort()
        .join(' ');
      if (drawn.has(pair)) return [];
      drawn.add(pair);
      return [
        `${guest(peer.guest)} ---|${label([`${peer.device} – ${other.device}`])}| ${guest(other.guest)}`,
      ];
    }
    return [`${guest(peer.guest)} ---|${label([peer.device])}| ${id}host(${label(['host'])})`];
  });
  return [
    `subgraph ${id}[${label([host.name, host.certainty])}]`,
    ...host.guests.map(
      ({ name, memory }) => `  ${guest(name)}[${label([name, ...memory.map((each) => each.label)])}]`,
    ),
    ...[...regions, ...networks].map((line) => `  ${line}`),
    'end',
  ];
}

/** Text in quotes, in which Mermaid takes nothing for its own. */
function label(lines: readonly string[]): string {
  return `"${lines.map((line) => shown(line).replace(/["<>&#;]/g, (character) => `#${character.charCodeAt(0)};`)).join('<br>')}"`;
}
