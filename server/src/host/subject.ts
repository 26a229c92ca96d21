import { quoted } from '../../../shared/quoted';
import { type DevicePath, readDevicePath } from '../machine/devicePath';
import { optionOf, type Vdev, type VirtualMachine } from '../machine/machine';
import { prefixesOf } from '../machine/region';
import { verdictFor } from '../machine/regions';
import { type Part, partOf } from '../syntax/part';
import type { Edit } from '../text/edit';
import type { Place } from '../text/place';
import type { HostFix, HostRelated } from './finding';
import { type Guest, type Host, isComplete } from './host';
import { outlineOf } from './outline';
import { perMachine } from './perMachine';
import type { HostPlace } from './place';

/** A network interface of a machine with what its `peer` says. */
export interface NetworkEnd {
  readonly guest: Guest;
  readonly vdev: Vdev;
  /** `/dev/qvm/SYSTEM/NAME`; undefined where the machine or the vdev has no name, or none that can be known. */
  readonly address: string | undefined;
  /** What `peer` names, where it is known. */
  readonly peer: { readonly part: Part; readonly path: DevicePath | undefined } | undefined;
  /** There is a `peer`, known or not. */
  readonly hasPeer: boolean;
}

/** What a check of a host may look at; lists that several checks need are made once. */
export class HostSubject {
  private bySystem: Map<string, Guest[]> | undefined;
  private byAddress: Map<string, NetworkEnd[]> | undefined;
  private ends: readonly NetworkEnd[] | undefined;

  constructor(readonly host: Host) {}

  get guests(): readonly Guest[] {
    return this.host.guests;
  }

  /** Every machine's name is known, so that a name that is not found is not there. */
  get isComplete(): boolean {
    return isComplete(this.host);
  }

  /** The machines of one system name; usually one. */
  guestsOf(system: string): readonly Guest[] {
    return this.systems.get(system) ?? [];
  }

  get systems(): ReadonlyMap<string, readonly Guest[]> {
    if (this.bySystem === undefined) {
      this.bySystem = new Map();
      for (const guest of this.guests) {
        const { system } = outlineOf(guest.launch.analysis);
        if (system === undefined) continue;
        this.bySystem.set(system, [...(this.bySystem.get(system) ?? []), guest]);
      }
    }
    return this.bySystem;
  }

  /** The network interfaces of one path below `/dev/qvm`; usually one. */
  endsAt(address: string): readonly NetworkEnd[] {
    if (this.byAddress === undefined) {
      this.byAddress = new Map();
      for (const end of this.networkEnds) {
        if (end.address === undefined) continue;
        const same = this.byAddress.get(end.address);
        if (same === undefined) this.byAddress.set(end.address, [end]);
        else same.push(end);
      }
    }
    return this.byAddress.get(address) ?? [];
  }

  get networkEnds(): readonly NetworkEnd[] {
    this.ends ??= this.guests.flatMap((guest) =>
      interfacesOf(guest.launch.analysis).map((end) => ({ ...end, guest })),
    );
    return this.ends;
  }
}

const interfacesOf = perMachine(({ machine }) =>
  machine.vdevs.filter(({ type }) => type === 'virtio-net').map((vdev) => interfaceOf(machine, vdev)),
);

function interfaceOf({ system }: VirtualMachine, vdev: Vdev): Omit<NetworkEnd, 'guest'> {
  const option = optionOf(vdev.component, 'peer');
  const part = option && partOf(option.arguments[0]?.parts ?? [], 'path');
  const known = part !== undefined && !part.opaque && part.text !== '';
  return {
    vdev,
    address: system === undefined || vdev.name === undefined ? undefined : `/dev/qvm/${system}/${vdev.name}`,
    peer: known ? { part, path: readDevicePath(part.text) } : undefined,
    hasPeer: option !== undefined,
  };
}

/** How people call a machine, as code. */
export function called({ launch }: Guest): string {
  return quoted(launch.name);
}

export function placeIn({ launch }: Guest, place: Place): HostPlace {
  return launch.place(place);
}

export function relatedIn(guest: Guest, place: Place, message: string): HostRelated {
  return { ...placeIn(guest, place), message };
}

/** The lines that start machines, where it is they that tell that the machines run together. */
export function evidenceOf({ host }: HostSubject, ...guests: readonly Guest[]): HostRelated[] {
  if (host.certainty !== 'inferred') return [];
  return [...new Set(guests)].flatMap((guest) =>
    guest.evidence === undefined ? [] : [{ ...guest.evidence, message: `starts ${called(guest)}` }],
  );
}

/** A fix with edits of one machine's text; none where the text is not the files' own. */
export function fixIn(guest: Guest, title: string, edits: readonly Edit[], preferred = false): HostFix[] {
  const placed = guest.launch.edits(edits);
  return placed === undefined ? [] : [{ title, edits: placed, ...(preferred ? { preferred } : {}) }];
}

/** The shmem vdevs of a machine. */
export function shmemVdevs({ launch }: Guest): readonly Vdev[] {
  return outlineOf(launch.analysis).sharing.vdevs;
}

/** Whether a shmem vdev lets its guest attach a region; undefined where it cannot be known. */
export function mayAttach(vdev: Vdev, name: string, prefixes: string): boolean | undefined {
  if (prefixesOf(vdev.component) !== prefixes) return false;
  if (vdev.component.options.some(({ status }) => status === 'opaque')) return undefined;
  const verdict = verdictFor(vdev.patterns, name);
  return verdict && verdict.verdict === 'allow';
}
