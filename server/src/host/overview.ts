import { describeAddress } from '../../../shared/address';
import type {
  DeviceEntry,
  GuestEntry,
  HostEntry,
  HostOverview,
  MemoryEntry,
  PeerEntry,
  ProblemCounts,
  RegionClientEntry,
  RegionEntry,
} from '../../../shared/hostOverview';
import { describeSize } from '../../../shared/size';
import { nameOf } from '../analysis/documentAddress';
import { SYSTEM_FOLDER } from '../catalogue/companions/hostPrograms';
import { vdevLabel } from '../layout/label';
import type { Vdev } from '../machine/machine';
import type { MemoryRange } from '../machine/memory';
import { knownRegions } from '../machine/regions';
import type { CompanionFile } from './companionFile';
import { deviceAddress, deviceStatements, pairDevices } from './devicePairs';
import type { Guest, Host, HostCertainty } from './host';
import { type HostPlace, placeEntry } from './place';
import { HostSubject, mayAttach, placeIn, shmemVdevs } from './subject';

/** How many findings a file has; the caller knows. */
type CountProblems = (uri: string) => ProblemCounts;

const NONE: ProblemCounts = { errors: 0, warnings: 0 };

/** What there is to tell of some hosts. */
export function overviewOf(hosts: readonly Host[], problems: CountProblems = () => NONE): HostOverview {
  return { hosts: hosts.filter(({ guests }) => guests.length > 0).map((host) => hostEntry(host, problems)) };
}

/** Whether there is more to tell than of one file alone. */
export function isWorthTelling(hosts: readonly Host[]): boolean {
  return hosts.some(({ certainty, guests }) => guests.length > (certainty === 'neighbours' ? 1 : 0));
}

const REASONS: Readonly<Record<HostCertainty, (name: string) => string>> = {
  stated: (name) => `${name} says so`,
  inferred: (name) => `${name} starts them`,
  neighbours: (name) => `they lie in ${name}; whether they run together is not known`,
};

function hostEntry(host: Host, problems: CountProblems): HostEntry {
  const subject = new HostSubject(host);
  const name = host.certainty === 'neighbours' ? nameOf(host.uri.replace(/\/$/, '')) : nameOf(host.uri);
  const guests = host.guests.map((guest) => guestEntry(guest, host, problems));
  const scripts = host.scripts.map((file) => ({
    place: placeEntry(startOf(file)),
    problems: problems(file.document.uri),
  }));
  const files = new Set([
    ...host.guests.flatMap((guest) => filesOf(guest)),
    ...host.scripts.map(({ document }) => document.uri),
  ]);
  return {
    name,
    uri: host.uri,
    certainty: host.certainty,
    reason: REASONS[host.certainty](name),
    guests,
    regions: regionEntries(host),
    peers: peerEntries(subject),
    scripts,
    problems: sum([...files].map(problems)),
  };
}

function guestEntry(guest: Guest, host: Host, problems: CountProblems): GuestEntry {
  const { launch, evidence, buildFiles } = guest;
  const { machine } = launch.analysis;
  return {
    name: launch.name,
    texts: launch.texts.map(({ document, text }) =>
      placeEntry({ document, start: text.start, end: text.start }),
    ),
    ...(evidence === undefined ? {} : { startedBy: placeEntry(evidence) }),
    memory: machine.memory.flatMap((memory) => memoryEntry(memory, guest)),
    vcpus: machine.vcpuCount,
    devices: machine.vdevs.map((vdev) => deviceEntry(vdev, guest, host)),
    buildFiles: buildFiles.map((file) => placeEntry(startOf(file))),
    problems: sum(filesOf(guest).map(problems)),
  };
}

function memoryEntry({ start, length, option }: MemoryRange, guest: Guest): MemoryEntry[] {
  if (length === undefined) return [];
  const size = describeSize(length);
  const label = start === undefined ? size : `${size} at ${describeAddress(start)}`;
  return [{ label, size, place: placeEntry(placeIn(guest, option)) }];
}

function filesOf({ launch, buildFiles }: Guest): string[] {
  return [...launch.documents.map(({ uri }) => uri), ...buildFiles.map(({ document }) => document.uri)];
}

function deviceEntry(vdev: Vdev, guest: Guest, { scripts }: Host): DeviceEntry {
  const address = deviceAddress(guest, vdev);
  const line = vdev.interrupts[0];
  const detail = [
    ...(address === undefined ? [] : [describeAddress(address)]),
    ...(line?.controller === undefined || line.line === undefined ? [] : [`${line.controller}:${line.line}`]),
  ];
  return {
    label: vdevLabel(vdev),
    detail: detail.join(', '),
    place: placeEntry(placeIn(guest, vdev.component.opener)),
    usedBy: usesOf(vdev, guest, scripts).map(placeEntry),
  };
}

/** The lines of build files and scripts that speak of a vdev. */
export function usesOf(vdev: Vdev, guest: Guest, scripts: readonly CompanionFile[]): HostPlace[] {
  const { system } = guest.launch.analysis.machine;
  const path =
    system === undefined || vdev.name === undefined ? undefined : `${SYSTEM_FOLDER}${system}/${vdev.name}`;
  const inBuildFiles = guest.buildFiles.flatMap((file) =>
    pairDevices(guest, deviceStatements(file)).flatMap((pair) =>
      pair.vdev === vdev ? [file.place(pair.statement)] : [],
    ),
  );
  const inScripts = scripts.flatMap((file) =>
    file.statements.flatMap((statement) => {
      const named =
        statement.kind === 'peer' ? statement.peer : statement.kind === 'wait' ? statement.path : undefined;
      return path !== undefined && named?.value === path ? [file.place(statement)] : [];
    }),
  );
  return [...inBuildFiles, ...inScripts];
}

function regionEntries(host: Host): RegionEntry[] {
  const machines = host.guests.map(({ launch }) => ({ name: launch.name, machine: launch.analysis.machine }));
  const without = host.guests
    .filter((guest) => shmemVdevs(guest).length === 0)
    .map(({ launch }) => launch.name);
  return knownRegions(machines).map(({ name, prefixes, mentions }) => {
    const clients = host.guests.flatMap((guest) =>
      shmemVdevs(guest).flatMap((vdev): RegionClientEntry[] => {
        const own = mentions.filter((mention) => mention.vdev === vdev);
        const creation = own.find(({ how }) => how === 'create');
        const allowed = own.find(({ how }) => how === 'allow');
        if (creation === undefined && mayAttach(vdev, name, prefixes) !== true) return [];
        const option = (creation ?? allowed)?.option ?? vdev.component.opener;
        const how = creation !== undefined ? 'creates' : allowed !== undefined ? 'allowed' : 'may';
        return [{ guest: guest.launch.name, how, place: placeEntry(placeIn(guest, option)) }];
      }),
    );
    const sizes = new Set(mentions.flatMap(({ how, size }) => (how === 'create' ? [size] : [])));
    const [size] = sizes;
    return {
      name,
      ...(size === undefined || sizes.size > 1 ? {} : { size: describeSize(size) }),
      clients,
      without,
      hostClients: host.regions.find((region) => region.name === name)?.hostClients ?? 0,
    };
  });
}

function peerEntries(subject: HostSubject): PeerEntry[] {
  return subject.networkEnds.flatMap((end): PeerEntry[] => {
    const { guest, vdev, peer, address } = end;
    if (peer === undefined) return [];
    const entry = {
      guest: guest.launch.name,
      device: vdev.name ?? vdev.type,
      peer: peer.part.text,
      place: placeEntry(placeIn(guest, peer.part)),
    };
    const other = subject.networkEnds.find((each) => each.address === peer.part.text);
    if (other !== undefined) {
      const label = `${other.vdev.name} of ${other.guest.launch.name}`;
      const place = placeEntry(placeIn(other.guest, other.vdev.component.opener));
      return [{ ...entry, other: { label, place }, mutual: other.peer?.part.text === address }];
    }
    for (const file of subject.host.scripts) {
      for (const statement of file.statements) {
        if (statement.kind !== 'peer' || address === undefined || statement.peer?.value !== address) continue;
        const label = statement.interface?.value ?? statement.program;
        const mutual = statement.bind === undefined || statement.bind.value === peer.part.text;
        return [{ ...entry, other: { label, place: placeEntry(file.place(statement)) }, mutual }];
      }
    }
    return [{ ...entry, mutual: false }];
  });
}

function startOf({ document }: CompanionFile): HostPlace {
  return { document, start: 0, end: 0 };
}

function sum(counts: readonly ProblemCounts[]): ProblemCounts {
  return counts.reduce(
    (total, { errors, warnings }) => ({ errors: total.errors + errors, warnings: total.warnings + warnings }),
    NONE,
  );
}
