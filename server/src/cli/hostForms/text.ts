import type {
  GuestEntry,
  HostEntry,
  HostOverview,
  HostPlaceEntry,
  ProblemCounts,
} from '../../../../shared/hostOverview';
import { counted } from '../../../../shared/words';
import { shown } from '../terminal';

/** Hosts as trees, two blanks a level. */
export function hostText({ hosts }: HostOverview): string {
  if (hosts.length === 0) return 'no configuration there\n';
  return `${hosts
    .map(hostLines)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
    .map(shown)
    .join('\n')}\n`;
}

function hostLines(host: HostEntry): string[] {
  return [
    `${host.name}: ${counted(host.guests.length, 'machine')}, ${host.certainty}: ${host.reason}${problems(host.problems)}`,
    ...host.guests.flatMap(guestLines),
    ...section(
      'regions',
      host.regions.flatMap(({ name, size, clients, hostClients, without }) => [
        `${name}${size === undefined ? '' : `, ${size}`}`,
        ...clients.map(({ guest, how, place }) => `  ${guest} ${HOW[how]} (${at(place)})`),
        ...(hostClients === 0 ? [] : [`  ${counted(hostClients, 'program')} of the host`]),
        ...(without.length === 0 ? [] : [`  without shared memory: ${without.join(', ')}`]),
      ]),
    ),
    ...section(
      'networks',
      host.peers.map(({ guest, device, peer, other, mutual }) => {
        const end =
          other === undefined
            ? `${peer}, of which nothing is known here`
            : `${other.label} (${at(other.place)})`;
        return `${guest} ${device} -> ${end}${other !== undefined && !mutual ? ', which does not point back' : ''}`;
      }),
    ),
    ...section(
      'scripts',
      host.scripts.map(({ place, problems: counts }) => `${place.file}${problems(counts)}`),
    ),
  ];
}

const HOW = { creates: 'creates it', allowed: 'is allowed it', may: 'may attach it' } as const;

function guestLines(guest: GuestEntry): string[] {
  const started = guest.startedBy === undefined ? '' : ` (${at(guest.startedBy)})`;
  return [
    `  ${guest.name}${started}${problems(guest.problems)}`,
    `    texts: ${guest.texts.map(({ file }) => file).join(', ')}`,
    `    memory: ${guest.memory.length === 0 ? 'not known' : guest.memory.map(({ label }) => label).join(', ')}; ${counted(guest.vcpus, 'vCPU')}`,
    ...guest.devices.map(({ label, detail, usedBy }) => {
      const users = usedBy.length === 0 ? '' : `  used by ${usedBy.map(at).join(', ')}`;
      return `    ${label.padEnd(28)} ${detail}${users}`.trimEnd();
    }),
    ...guest.buildFiles.map(({ file }) => `    built by ${file}`),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}

function at({ file, range }: HostPlaceEntry): string {
  return `${file}:${range.start.line + 1}`;
}

function problems({ errors, warnings }: ProblemCounts): string {
  const counts = [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ];
  return counts.length === 0 ? '' : `  [${counts.join(', ')}]`;
}
