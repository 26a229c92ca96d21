import { hex } from '../../../shared/address';
import type { LayoutPicture, UnplacedPicture } from '../../../shared/picture';
import { shownWord } from '../../../shared/quoted';
import { counted } from '../../../shared/words';
import { vdevLabel } from '../layout/label';
import type { Layout } from '../layout/layout';
import type { VirtualMachine } from '../machine/machine';
import { pciDeviceCount } from '../machine/pciDevices';
import type { RegionsElsewhere } from '../machine/regions';
import type { OptionNode } from '../syntax/tree';
import { pictureFactoryPages } from './factoryPages';
import { pictureInterrupts } from './interrupts';
import { namesOfLabel } from './names';
import type { TextPlaces } from './places';
import { pictureSpace } from './space';

interface PictureSubject {
  readonly uri: string;
  readonly version: number;
  /** The title where the configuration has no `system`. */
  readonly fileName: string;
  readonly machine: VirtualMachine;
  readonly layout: Layout;
  readonly places: TextPlaces;
  /** How many findings are errors; undefined where nobody checked. */
  readonly errors?: number | undefined;
  /** What other virtual machines do with each region, as far as known. */
  readonly shared?: RegionsElsewhere;
}

/** The complete description of a layout that panel, export and command line draw from. */
export function pictureLayout(subject: PictureSubject): LayoutPicture {
  const { machine, layout, places, shared = new Map() } = subject;
  const { controllers: interrupts, interruptsOf } = pictureInterrupts(machine, layout, places);
  const mem = pictureSpace(layout.mem, places, interruptsOf, layout.freeSpace);
  const io = pictureSpace(layout.io, places, interruptsOf, layout.freeSpace);
  const pci = pictureSpace(layout.pci, places, interruptsOf, layout.freeSpace);
  const memory = machine.memory
    .filter((range) => range.kind === 'ram')
    .reduce((sum, range) => sum + (range.length ?? 0n), 0n);
  const clashes = interrupts.flatMap((controller) => controller.uses).filter((use) => use.clash);
  const conflicts = [...mem.overlaps, ...io.overlaps, ...pci.overlaps].filter(
    (overlap) => overlap.severity === 'conflict',
  );
  const { architecture, release } = machine.target;
  return {
    uri: subject.uri,
    version: subject.version,
    ...(machine.system === undefined ? {} : { system: machine.system }),
    title: machine.system ?? subject.fileName,
    summary: {
      ...(architecture === undefined ? {} : { architecture: architecture.value }),
      ...(release === undefined ? {} : { release: release.value }),
      memory: hex(memory),
      vcpus: machine.vcpuCount,
      devices: machine.vdevs.length,
      lines: interrupts.reduce(
        (sum, controller) => sum + new Set(controller.uses.map((use) => use.line)).size,
        0,
      ),
      conflicts: conflicts.length + new Set(clashes.map((use) => use.line)).size,
      ...(subject.errors === undefined ? {} : { errors: subject.errors }),
    },
    spaces: { mem, io, pci },
    interrupts,
    factoryPages: pictureFactoryPages(machine, layout, places, shared),
    unplaced: unplacedOf(machine, layout, places),
  };
}

/** Whether the tree that qvm made tells where the bridge and the BARs behind it lie. */
function hasVerifiedBridge({ verification }: Layout): boolean {
  return verification?.match.extra.some(({ range }) => range.role === 'memory window') === true;
}

const UNKNOWN_ADDRESS = 'its address cannot be known';

/** A function of the host's PCI bus by vendor and device says nothing of a place in the guest. */
function hostFunctionReason({ arguments: given }: OptionNode): string {
  const parts = given.flatMap((argument) => argument.parts);
  const isNamed = parts.some(({ role }) => role === 'vendor') && parts.every(({ opaque }) => !opaque);
  return isNamed
    ? 'a PCI device of the host, by vendor and device: qvm assigns its function and its addresses'
    : 'its PCI function cannot be known';
}

/** What the file has and the drawing cannot show, with the reason. */
function unplacedOf(machine: VirtualMachine, layout: Layout, places: TextPlaces): UnplacedPicture[] {
  const unplaced: UnplacedPicture[] = [];
  const add = (
    kind: UnplacedPicture['kind'],
    label: string,
    reason: string,
    node: { start: number; end: number },
  ) =>
    unplaced.push({
      kind,
      label,
      ...(kind === 'vdev' ? namesOfLabel(label) : {}),
      reason,
      source: places.range(node.start, node.end),
    });
  const count = pciDeviceCount(machine);
  if (count > 0 && !hasVerifiedBridge(layout)) {
    unplaced.push({
      kind: 'pci',
      label: counted(count, 'PCI device'),
      reason:
        'qvm takes guest-physical space for BARs and the host bridge, at addresses only qvm knows; ' +
        'gaps and predictions are not certain',
    });
  }
  // The tree that qvm made may tell the start of memory that the file leaves open.
  const windows = [...layout.mem.windows, ...layout.io.windows, ...layout.pci.windows];
  const drawn = new Set(windows.map(({ option }) => option));
  for (const range of machine.memory) {
    if (range.start === undefined && !drawn.has(range.option))
      add(range.kind, range.kind, 'its start cannot be known', range.option);
  }
  const placed = new Set(
    windows
      // A vdev whose regions are predicted is not placed by that.
      .filter(({ certainty }) => certainty !== 'predicted')
      .map((window) => window.component),
  );
  for (const vdev of machine.vdevs) {
    if (placed.has(vdev.component)) continue;
    const stated = vdev.locations.length > 0;
    const label = vdevLabel(vdev);
    if (vdev.form === 'pci')
      add('vdev', label, 'a PCI device: qvm assigns its function and its addresses', vdev.component);
    else if (stated) add('vdev', label, UNKNOWN_ADDRESS, vdev.component);
    else if (vdev.fact === undefined) add('vdev', label, 'an uncatalogued vdev without loc', vdev.component);
    else if (vdev.fact.defaultSpace !== 'none')
      add('vdev', label, 'it has no loc, and no default is documented', vdev.component);
  }
  for (const { option, space } of machine.passes.flatMap(({ locations }) => locations)) {
    if (drawn.has(option)) continue;
    const words = option.arguments.map(({ word }) => word.text).join(' ');
    add(
      'pass',
      shownWord(`pass ${words}`),
      space === 'pci' ? hostFunctionReason(option) : UNKNOWN_ADDRESS,
      option,
    );
  }
  for (const placement of layout.placements) {
    if (placement.controlPage !== undefined) continue;
    add('region', `region ${placement.region.name ?? '?'}`, placement.basis, placement.region.option);
  }
  return unplaced;
}
