import type { WindowPart } from '../../../../shared/picture';
import type { TreeDevice, TreeMachine, TreeRange, TreeRangeRole } from '../../companions/deviceTree/devices';
import type { Vdev, VirtualMachine } from '../../machine/machine';
import { isOnSomeHosts, type Window } from '../window';

/** A range of a device of a tree. */
export interface TreePlace {
  readonly device: TreeDevice;
  readonly range: TreeRange;
}

/** A window of the configuration and the range of the tree that is the same thing. */
export interface WindowMatch extends TreePlace {
  readonly window: Window;
}

/** What of a configuration a tree has, and what only one of them has. */
export interface TreeMatch {
  readonly windows: readonly WindowMatch[];
  /** Vdevs to which the file gives no address that can be known, and where the tree has them. */
  readonly placed: readonly (TreePlace & { readonly vdev: Vdev })[];
  /** Windows that the tree does not have, though its binding is known. */
  readonly missing: readonly Window[];
  /** What the file does not mention. */
  readonly extra: readonly TreePlace[];
}

/** Finds out which windows of a layout and which ranges of a tree are the same. */
export function matchTree(machine: VirtualMachine, windows: readonly Window[], tree: TreeMachine): TreeMatch {
  return new Matcher(machine, windows, tree).match();
}

/** The window of an interrupt controller that a range of the tree is. */
const PART_OF_ROLE: Partial<Record<TreeRangeRole, WindowPart>> = {
  distributor: 'distributor',
  redistributors: 'redistributors',
  'CPU interface': 'cpu-interface',
};

/** Parts of a GIC that are nodes of their own (device-tree bindings of the GICv3 and of the GICv2m). */
const PART_OF_COMPATIBLE: Readonly<Record<string, WindowPart>> = {
  'arm,gic-v3-its': 'translation-service',
  'arm,gic-v2m-frame': 'message-frame',
};

class Matcher {
  private readonly places: readonly TreePlace[];
  private readonly open: Set<TreePlace>;
  private readonly candidates: readonly Window[];
  private readonly unmatched: Set<Window>;
  private readonly matches: WindowMatch[] = [];

  constructor(
    private readonly machine: VirtualMachine,
    private readonly windows: readonly Window[],
    private readonly tree: TreeMachine,
  ) {
    this.places = tree.devices
      .filter(({ isDisabled }) => !isDisabled)
      .flatMap((device) => device.ranges.map((range) => ({ device, range })));
    this.open = new Set(this.places);
    this.candidates = windows.filter(
      ({ space, kind, certainty }) =>
        space === 'mem' &&
        certainty !== 'predicted' &&
        (kind === 'vdev' || kind === 'factory-page' || kind === 'interrupt-controller'),
    );
    this.unmatched = new Set(this.candidates);
  }

  match(): TreeMatch {
    this.matchControllerParts();
    this.matchByAddress();
    this.matchByKind();
    const placed = this.placeOthers();
    return {
      windows: this.matches,
      placed,
      missing: [...this.unmatched].filter((window) => window.certainty === 'stated' && hasBinding(window)),
      extra: [...this.open].filter((place) => !this.isExplained(place)),
    };
  }

  /** The parts of the GIC, wherever they lie: a guest has one. */
  private matchControllerParts(): void {
    for (const place of this.places) {
      const part = partOf(place);
      const window =
        part === undefined
          ? undefined
          : this.candidates.find(
              (candidate) =>
                this.unmatched.has(candidate) && candidate.part === part && !isOnSomeHosts(candidate),
            );
      if (window !== undefined) this.take(window, place);
    }
  }

  private matchByAddress(): void {
    const byStart = new Map<bigint, TreePlace[]>();
    for (const place of this.open) {
      const list = byStart.get(place.range.start);
      if (list === undefined) byStart.set(place.range.start, [place]);
      else list.push(place);
    }
    for (const window of this.candidates) {
      if (!this.unmatched.has(window)) continue;
      const places = byStart.get(window.start)?.filter((place) => this.open.has(place)) ?? [];
      // Two devices at one address: the one of the same kind is meant.
      const place = places.find(({ device }) => this.isSameKind(window, device)) ?? places[0];
      if (place !== undefined) this.take(window, place);
    }
  }

  /** A device that lies elsewhere is found where each side has just one of its kind left. */
  private matchByKind(): void {
    const vdevOf = ({ component }: Window) =>
      component === undefined ? undefined : this.machine.vdevOf.get(component);
    const sure = [...this.unmatched].filter((window) => !isOnSomeHosts(window));
    for (const [window, place] of this.onlyOnes(sure, vdevOf)) this.take(window, place);
  }

  /** Vdevs whose address the file does not tell, found in the same way. */
  private placeOthers(): (TreePlace & { vdev: Vdev })[] {
    const withWindow = new Set(this.windows.map(({ component }) => component));
    const unplaced = this.machine.vdevs.filter(
      ({ component, form }) => !withWindow.has(component) && form !== 'port',
    );
    return this.onlyOnes(unplaced, (vdev) => vdev).map(([vdev, place]) => {
      this.open.delete(place);
      return { ...place, vdev };
    });
  }

  /** What is the only one of its kind, with the only open place of this kind. */
  private onlyOnes<T>(items: readonly T[], vdevOf: (item: T) => Vdev | undefined): [T, TreePlace][] {
    const byKind = new Map<string, { vdev: Vdev; items: T[] }>();
    for (const item of items) {
      const vdev = vdevOf(item);
      if (vdev === undefined) continue;
      const kind = bindingOf(vdev) ?? vdev.type;
      const known = byKind.get(kind);
      if (known === undefined) byKind.set(kind, { vdev, items: [item] });
      else known.items.push(item);
    }
    const pairs: [T, TreePlace][] = [];
    for (const { vdev, items: ofKind } of byKind.values()) {
      const [item] = ofKind;
      if (item === undefined || ofKind.length > 1) continue;
      const places = [...this.open].filter(({ device }) => isVdevKind(vdev, device));
      const [place] = places;
      if (place !== undefined && places.length === 1) pairs.push([item, place]);
    }
    return pairs;
  }

  private take(window: Window, place: TreePlace): void {
    this.unmatched.delete(window);
    this.open.delete(place);
    this.matches.push({ window, ...place });
  }

  private isSameKind({ component }: Window, device: TreeDevice): boolean {
    const vdev = component === undefined ? undefined : this.machine.vdevOf.get(component);
    return vdev !== undefined && isVdevKind(vdev, device);
  }

  /** Devices of the host that the file passes through, and nodes that speak of memory, are no windows of qvm's own. */
  private isExplained({ range }: TreePlace): boolean {
    const holds = (outer: { start: bigint; end: bigint }) =>
      outer.start <= range.start && range.end <= outer.end;
    const passed = this.windows.some(
      ({ kind, space, start, end }) => space === 'mem' && kind === 'pass' && holds({ start, end }),
    );
    return passed || this.tree.memory.some(holds);
  }
}

function partOf({ device, range }: TreePlace): WindowPart | undefined {
  for (const word of device.compatible) {
    const part = PART_OF_COMPATIBLE[word];
    if (part !== undefined) return part;
  }
  return PART_OF_ROLE[range.role];
}

/**
 * Whether a device of a tree can be a vdev: by the first word of its binding, which is the special one, or, where no
 * binding is known, by its name in the node.
 */
function isVdevKind(vdev: Vdev, { name, compatible }: TreeDevice): boolean {
  const binding = bindingOf(vdev);
  if (binding !== undefined) return compatible.includes(binding);
  const words = [name.replace(/@.*$/, ''), ...compatible].flatMap((text) => text.split(/[^A-Za-z0-9]+/));
  return words.includes(vdev.type);
}

/** The word of a binding that is the device's own. */
function bindingOf(vdev: Vdev): string | undefined {
  return vdev.fact?.deviceTree?.compatible[0];
}

/** Whether a device tree is known to have such a window. */
function hasBinding({ vdev, kind }: Window): boolean {
  return kind === 'interrupt-controller' || vdev?.deviceTree !== undefined;
}
