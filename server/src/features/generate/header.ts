import { hex } from '../../../../shared/address';
import { identifier } from '../../../../shared/identifier';
import { pageCount } from '../../../../shared/page';
import { describePciId } from '../../../../shared/pci';
import type { Analysis } from '../../analysis/analysis';
import { SHMEM_PCI_IDENTITY } from '../../catalogue/shmem/identity';
import { gicLine } from '../../layout/gicLine';
import { isShmem, type Vdev } from '../../machine/machine';
import type { SharedRegion } from '../../machine/region';
import { attachableRegions, type RegionsElsewhere } from '../../machine/regions';
import { UniqueNames } from '../../text/uniqueNames';
import { type GuestDevice, guestDevices, registersOf } from './guest';
import { commentText, cString, describeVdev } from './text';

/** A region with the machine that creates it, where that is another one. */
interface NamedRegion {
  readonly region: SharedRegion;
  readonly from: string | undefined;
}

/**
 * A C header with what a guest's drivers need of a configuration: the addresses, sizes and lines of its devices,
 * factory pages first, and the names and sizes of the regions that it creates or can attach.
 * @param elsewhere what other machines make of the regions: who creates one says its size
 */
export function cHeader(analysis: Analysis, elsewhere: RegionsElsewhere): string {
  const { machine } = analysis;
  const attachable = attachableRegions(machine, elsewhere);
  const regionsOf = (vdev: Vdev): NamedRegion[] => [
    ...vdev.regions.map((region) => ({ region, from: undefined })),
    ...attachable.filter((known) => known.vdev === vdev),
  ];
  const file = analysis.fileName;
  const prefix = identifier(machine.system ?? file.replace(/\.[^.]*$/, '')).toUpperCase();
  const bases = new UniqueNames();
  const names = new UniqueNames();
  const { devices, leftOut } = guestDevices(analysis);
  const isFactory = ({ vdev }: GuestDevice) => isShmem(vdev);
  const ordered = [...devices.filter(isFactory), ...devices.filter((device) => !isFactory(device))];
  const blocks = ordered.map((device) =>
    deviceLines(device, regionsOf(device.vdev), { prefix, bases, names }),
  );
  const placed = new Set(devices.map(({ vdev }) => vdev));
  for (const vdev of machine.vdevs) {
    if (vdev.type !== 'shmem' || placed.has(vdev)) continue;
    const identity = `${describePciId(SHMEM_PCI_IDENTITY.vendor)}:${describePciId(SHMEM_PCI_IDENTITY.device)}`;
    const where =
      vdev.form === 'pci'
        ? `PCI device ${identity}; the factory page is BAR ${SHMEM_PCI_IDENTITY.factoryBar}`
        : 'its address cannot be known from the file';
    const name = bases.take(`${prefix}_${identifier(describeVdev(vdev).slice(5)).toUpperCase()}`);
    blocks.push([comment(`${describeVdev(vdev)}: ${where}`), ...regionLines(regionsOf(vdev), name, names)]);
  }
  const others = leftOut.filter(({ title }) => !title.startsWith('vdev shmem'));
  if (others.length > 0)
    blocks.push([
      '/*',
      ' * Not here:',
      ...others.map(({ title, reason }) => ` * ${commentText(`${title}: ${reason}`)}`),
      ' */',
    ]);
  const guard = `${prefix}_GUEST_PHYSICAL_H`;
  return [
    '/*',
    ` * Guest-physical addresses and interrupt lines of ${commentText(machine.system ?? 'a guest')}.`,
    ` * Made by qvmconf from ${commentText(file)}: change that file and make this one again.`,
    ' */',
    `#ifndef ${guard}`,
    `#define ${guard}`,
    '',
    '#include <stdint.h>',
    '',
    ...blocks.flatMap((lines) => [...lines, '']),
    `#endif /* ${guard} */`,
    '',
  ].join('\n');
}

/** What the lines of all devices have in common. */
interface Naming {
  readonly prefix: string;
  readonly bases: UniqueNames;
  readonly names: UniqueNames;
}

function deviceLines(
  device: GuestDevice,
  regions: readonly NamedRegion[],
  { prefix, bases, names }: Naming,
): string[] {
  const { vdev, title, lines } = device;
  const { start, bytes } = registersOf(device);
  const isFactory = isShmem(vdev);
  const words = identifier([vdev.type, vdev.name].filter((word) => word !== undefined).join('_'));
  const name = bases.take(`${prefix}_${words.toUpperCase()}`);
  const window = isFactory ? `${name}_FACTORY` : name;
  const defines = [
    comment(isFactory ? `${title}: the factory page, not the shared data` : title),
    define(names, `${window}_ADDRESS`, wide(start)),
    define(names, `${window}_SIZE`, wide(bytes)),
  ];
  for (const other of device.windows.slice(1)) {
    const part = identifier(other.label.replace(vdev.type, '')).toUpperCase();
    defines.push(define(names, `${name}_${part}_ADDRESS`, wide(other.start)));
    defines.push(define(names, `${name}_${part}_SIZE`, wide(other.safeEnd - other.start)));
  }
  lines.forEach(({ line, gic }, index) => {
    const suffix = index === 0 ? '' : `_${index + 1}`;
    const kind = gic ? gicLine(line) : undefined;
    defines.push(define(names, `${name}_LINE${suffix}`, line.toString()));
    if (kind !== undefined)
      defines.push(define(names, `${name}_${kind.kind}${suffix}`, kind.number.toString()));
  });
  return [...defines, ...regionLines(regions, name, names)];
}

/** Sizes in bytes and, as the guest's `size` register counts, in pages. */
function regionLines(regions: readonly NamedRegion[], prefix: string, names: UniqueNames): string[] {
  const bases = new UniqueNames();
  return regions.flatMap(({ region: { name, size }, from }) => {
    if (name === undefined) return [comment('a region whose name cannot be known from the file')];
    const macro = bases.take(`${prefix}_REGION_${identifier(name).toUpperCase()}`);
    const lines = [
      ...(from === undefined ? [] : [comment(`${name} is created by ${from}, which says its size`)]),
      define(names, `${macro}_NAME`, cString(name)),
    ];
    if (size === undefined) return [...lines, comment(`the size of ${name} cannot be known from the file`)];
    const pages = pageCount(size);
    return [
      ...lines,
      define(names, `${macro}_SIZE`, wide(size)),
      define(names, `${macro}_PAGES`, `${pages}u`),
    ];
  });
}

/** Two things may ask for one name, such as a vdev called as the region of another; the second gets a number. */
function define(names: UniqueNames, name: string, value: string): string {
  return `#define ${names.take(name)} ${value}`;
}

function wide(value: bigint): string {
  return `UINT64_C(${hex(value)})`;
}

function comment(text: string): string {
  return `/* ${commentText(text)} */`;
}
