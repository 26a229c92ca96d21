import { describeAddress } from '../../../../shared/address';
import type { Analysis } from '../../analysis/analysis';
import type { Architecture } from '../../catalogue/provenance';
import type { VdevFact } from '../../catalogue/shape';
import type { Ranged } from '../../layout/sweep';
import { numberOf } from '../../machine/number';
import { exampleComponents } from '../../machine/usual';
import type { ComponentNode } from '../../syntax/tree';
import { unusedValue } from '../completion/unused';
import { exampleArguments } from '../completion/usual';

/** Where a new vdev is to be written, and what counts as free for it. */
export interface NewVdevSpot {
  readonly analysis: Analysis;
  /** Offset at which it will stand: a PIC that it names must be before. */
  readonly before: number;
  readonly architecture: Architecture | undefined;
  /** What is being written there already, whose place, line and names it takes over. */
  readonly edited?: ComponentNode | undefined;
  /** Guest-physical addresses in which it must lie, half-open; anywhere when absent. */
  readonly within?: Ranged | undefined;
}

/** An option of a new vdev. */
export interface NewOption {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * The one answer to "what does a whole new vdev say?": a free place and line, the options of the vdev's first example and
 * what else it must have.
 * @returns empty for a vdev that is complete with its type alone
 */
export function newOptions(spot: NewVdevSpot, vdev: VdevFact): NewOption[] {
  if (vdev.implicit === true) return [];
  const { catalogue } = spot.analysis;
  const [example] = exampleComponents(vdev, catalogue);
  const options = placeOptions(spot, vdev);
  for (const { name, arguments: given } of example?.options ?? []) {
    if (name === 'loc' || name === 'intr') continue;
    options.push({ name, values: given.map((argument) => unusedValue(spot, name, argument.word.text)) });
  }
  for (const option of catalogue.optionsOf('vdev', vdev).values()) {
    if (option.mandatory !== true || options.some(({ name }) => name === option.name)) continue;
    const value = exampleArguments(option, 0)[0] ?? option.arguments[0]?.label ?? '';
    options.push({ name: option.name, values: [unusedValue(spot, option.name, value)] });
  }
  return options;
}

/**
 * `loc` and `intr`. On x86 a VIRTIO device or a shmem is left to PCI, as published configurations do, unless it is wanted
 * at an address; on Arm a device that has ports elsewhere lies in memory.
 */
export function placeOptions(spot: NewVdevSpot, vdev: VdevFact): NewOption[] {
  const [sample] = exampleComponents(vdev, spot.analysis.catalogue);
  const example = new Set(sample?.options.map((option) => option.name));
  const { architecture, analysis, within } = spot;
  const isPlaced = within !== undefined;
  if (!isPlaced && vdev.pciByDefault === true && (architecture === 'x86_64' || !example.has('loc')))
    return [];
  const options: NewOption[] = [];
  const known = analysis.catalogue.optionsOf('vdev', vdev);
  const ofArm = vdev.defaultSpace === 'io' && architecture === 'aarch64';
  if (known.has('loc') && (example.has('loc') || ofArm || isPlaced)) {
    const value = locationOf(spot, vdev);
    if (value !== undefined) options.push({ name: 'loc', values: [value] });
  }
  if (known.has('intr') && (example.has('intr') || (isPlaced && vdev.needsInterrupt !== undefined))) {
    const value = vdev.usual?.interrupt === 'apic' ? 'apic' : freeInterrupt(spot, vdev);
    if (value !== undefined) options.push({ name: 'intr', values: [value] });
  }
  return options;
}

/** Whether the `loc` of a new vdev is an address in memory: on Arm there are no ports. */
export function liesInMemory({ defaultSpace }: VdevFact, architecture: Architecture | undefined): boolean {
  return defaultSpace === 'mem' || (defaultSpace === 'io' && architecture === 'aarch64');
}

function locationOf(spot: NewVdevSpot, vdev: VdevFact): string | undefined {
  if (!liesInMemory(vdev, spot.architecture)) return portOf(spot, vdev);
  const { freeSpace } = spot.analysis.layout;
  const question = { device: vdev, component: spot.edited };
  const place =
    spot.within === undefined ? freeSpace.place(question)?.place : freeSpace.placeIn(question, spot.within);
  const prefix = vdev.defaultSpace === 'io' ? 'mem:' : '';
  return place === undefined ? undefined : `${prefix}${describeAddress(place)}`;
}

/** The line that a new device of this type should get, with the name of its PIC; undefined where none is known. */
function freeInterrupt(
  { analysis, before, architecture, edited }: NewVdevSpot,
  device: VdevFact,
): string | undefined {
  return analysis.layout.freeLines.interrupt({ device, without: edited, before, architecture })?.text;
}

/** The first port of the examples that is free. */
function portOf({ analysis, edited }: NewVdevSpot, vdev: VdevFact): string | undefined {
  const window = vdev.windows.find((candidate) => candidate.option === 'loc');
  return exampleComponents(vdev, analysis.catalogue)
    .map((component) => component.options.find((option) => option.name === 'loc')?.arguments[0])
    .find((argument) => {
      const start = numberOf(argument?.parts.find((part) => part.role === 'port'));
      if (start === undefined) return false;
      return analysis.layout.freeSpace.arePortsFree(start, start + (window?.safe ?? 1n), edited);
    })?.word.text;
}
