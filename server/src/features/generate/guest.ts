import type { Analysis } from '../../analysis/analysis';
import { isOnSomeHosts, type Window } from '../../layout/window';
import type { Vdev } from '../../machine/machine';
import { describeVdev } from './text';

/** A vdev in guest-physical memory, as a guest's driver needs it. */
export interface GuestDevice {
  readonly vdev: Vdev;
  /** For people: `vdev shmem`, `vdev virtio-net guest_to_host`. */
  readonly title: string;
  /** Its windows in memory, by address; the first is where its registers begin. */
  readonly windows: readonly [Window, ...Window[]];
  /** Lines by the name of their PIC, absolute as in the configuration. */
  readonly lines: readonly { readonly controller: string; readonly line: bigint; readonly gic: boolean }[];
}

/** What cannot be written down, and why. */
export interface LeftOut {
  readonly title: string;
  readonly reason: string;
}

/** The vdevs of a machine that a guest finds at a guest-physical address, by address, and what is left out. */
export function guestDevices(analysis: Analysis): { devices: GuestDevice[]; leftOut: LeftOut[] } {
  const { machine, layout } = analysis;
  const gics = new Set(machine.controllers.filter(({ kind }) => kind === 'gic').map(({ name }) => name));
  const devices: GuestDevice[] = [];
  const leftOut: LeftOut[] = [];
  for (const vdev of machine.vdevs) {
    const title = describeVdev(vdev);
    const [first, ...rest] = (layout.windowsOf.get(vdev.component) ?? []).filter(
      (window) => window.space === 'mem' && window.certainty !== 'predicted' && !isOnSomeHosts(window),
    );
    if (first === undefined) {
      leftOut.push({ title, reason: reasonFor(vdev) });
      continue;
    }
    const lines = vdev.interrupts.flatMap(({ controller, line }) =>
      controller === undefined || line === undefined ? [] : [{ controller, line, gic: gics.has(controller) }],
    );
    devices.push({ vdev, title, windows: [first, ...rest], lines });
  }
  devices.sort((a, b) => (a.windows[0].start < b.windows[0].start ? -1 : 1));
  return { devices, leftOut };
}

function reasonFor(vdev: Vdev): string {
  if (vdev.form === 'pci') return 'a PCI device; qvm places it';
  if (vdev.form === 'port') return 'lies at I/O ports';
  if (vdev.locations.length > 0) return 'its address cannot be known from the file';
  return 'the file gives it no address';
}

/**
 * The place of a device's registers with all that is to be kept clear, in bytes: every known tree of a guest gives a
 * VIRTIO device a whole page.
 */
export function registersOf({ windows }: GuestDevice): { start: bigint; bytes: bigint } {
  const [first] = windows;
  return { start: first.start, bytes: first.safeEnd - first.start };
}
