import type { Space } from '../../../shared/range';
import { type Catalogue, vdevName } from '../catalogue/catalogue';
import { Choice } from '../syntax/choice';
import { isNamed, type OptionKind } from '../syntax/optionKind';
import type { Part } from '../syntax/part';
import type { ComponentNode, OptionNode, SyntaxTree } from '../syntax/tree';
import type { Attempt } from './attempt';
import { controllersOf } from './controller';
import { type InterruptUse, readInterrupts, readMessageFrame } from './interrupt';
import { readLocation } from './location';
import type { Load, Pass, Reserve, Vdev, VdevForm, VirtualMachine } from './machine';
import { readMemory } from './memory';
import { numberOf } from './number';
import { readPatterns, readRegions } from './region';
import { inferTarget, type StatedTarget } from './target';

/**
 * The virtual machine that a configuration assembles.
 * @param stated release and architecture as settings or a directive give them; the rest is inferred
 * @param attempt around each component, so that one that cannot be read costs itself alone
 * @param earlier that of an earlier version of the text: vdevs that an edit did not touch are the same
 */
export function buildMachine(
  tree: SyntaxTree,
  catalogue: Catalogue,
  stated: StatedTarget,
  attempt: Attempt,
  earlier?: VirtualMachine,
): VirtualMachine {
  const target = inferTarget(tree, stated);
  const nextOrdinal = countByType();
  const vdevs: Vdev[] = [];
  const passes: Pass[] = [];
  const reserves: Reserve[] = [];
  for (const component of tree.components) {
    const ordinal = component.kind === 'vdev' ? nextOrdinal(component.type) : 0;
    const known = earlier?.vdevOf.get(component);
    if (known?.ordinal === ordinal) {
      vdevs.push(known);
      continue;
    }
    attempt(
      `reading of ${component.kind}`,
      () => {
        if (component.kind === 'vdev') vdevs.push(readVdev(component, ordinal));
        else if (component.kind === 'pass') passes.push(readPass(component));
        else if (component.kind === 'reserve') reserves.push(readAssigned(component));
      },
      undefined,
    );
  }
  const choice = new Choice(vdevs, earlier?.choice);
  const cpus = tree.components.filter((component) => component.kind === 'cpu');
  const systemPart = tree.choice.of(isNamed('system'))[0]?.arguments[0]?.parts[0];
  const interrupts = vdevs.flatMap((vdev) => vdev.interrupts);
  if (passes.length > 0) {
    interrupts.push(...passes.flatMap((pass) => pass.interrupts));
    interrupts.sort((a, b) => a.option.start - b.option.start);
  }
  return {
    tree,
    target,
    system: textOf(systemPart),
    systemPart,
    memory: attempt('memory', () => readMemory(tree.choice, target.architecture?.value), []),
    cpus,
    vcpuCount: Math.max(1, cpus.length),
    vdevs,
    choice,
    vdevOf: new Map(vdevs.map((vdev) => [vdev.component, vdev])),
    passes,
    reserves,
    loads: tree.choice.of(isNamed('load')).map(readLoad),
    controllers: attempt('PICs', () => controllersOf(choice, catalogue), []),
    interrupts,
    hasUnknownOptions: tree.choice.of(isOpaqueOption).length > 0,
  };
}

/** Tells of each vdev which one of its type it is, from 0. */
function countByType(): (type: string) => number {
  const counts = new Map<string, number>();
  return (type) => {
    const name = vdevName(type);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count;
  };
}

/** A template mark may stand for any number of options. */
const isOpaqueOption: OptionKind = ({ status }) => status === 'opaque';

function readVdev(component: ComponentNode, ordinal: number): Vdev {
  const type = vdevName(component.type);
  const namePart = component.options.findLast((option) => option.name === 'name')?.arguments[0]?.parts[0];
  const locOptions = component.options.filter((option) => option.name === 'loc');
  const repeated = locOptions.some((option) => option.fact?.repetition === 'list');
  const used = repeated ? locOptions : locOptions.slice(-1);
  const locations = used.map(readLocation).filter((location) => location !== undefined);
  const shmem = type === 'shmem';
  return {
    component,
    type,
    fact: component.vdev,
    ordinal,
    name: textOf(namePart),
    namePart,
    locations,
    form: formOf(component, locations[0]?.space),
    interrupts: interruptsOf(component, frameOwner(component, textOf(namePart))),
    regions: shmem ? readRegions(component.options) : [],
    patterns: shmem ? readPatterns(component.options) : [],
  };
}

function interruptsOf(component: ComponentNode, gicName: string | undefined): InterruptUse[] {
  const uses: InterruptUse[] = [];
  const last = component.options.findLast((option) => option.name === 'intr');
  for (const option of component.options) {
    const single = option.name === 'intr' && option.fact?.repetition === 'last-wins';
    if (single && option !== last) continue;
    if (option.name === 'intr' || option.name === 'intrmap') uses.push(...readInterrupts(option, component));
    else if (option.name === 'msi' && gicName !== undefined) {
      const frame = readMessageFrame(option, component, gicName);
      if (frame !== undefined) uses.push(frame);
    }
  }
  return uses;
}

/** The name under which a GIC's message frame takes its lines; undefined for what is no GIC. */
function frameOwner({ vdev }: ComponentNode, name: string | undefined): string | undefined {
  return vdev?.controller?.kind === 'gic' ? (name ?? vdev.controller.defaultName) : undefined;
}

function formOf(component: ComponentNode, space: Space | undefined): VdevForm {
  if (space === 'mem') return 'mmio';
  if (space === 'io') return 'port';
  if (space === 'pci' || component.vdev?.pciByDefault === true) return 'pci';
  const fallback = component.vdev?.defaultSpace;
  return fallback === 'mem' ? 'mmio' : fallback === 'io' ? 'port' : 'unknown';
}

function readPass(component: ComponentNode): Pass {
  const { locations, interrupts } = readAssigned(component);
  const isSystemMemory = locations.some((location) => location.letters?.text.includes('m') === true);
  return { component, locations, interrupts, isSystemMemory };
}

function readAssigned(component: ComponentNode): Reserve {
  const named = (name: string): OptionNode[] => component.options.filter((option) => option.name === name);
  return {
    component,
    locations: named('loc')
      .map(readLocation)
      .filter((location) => location !== undefined),
    interrupts: named('intr').flatMap((option) => readInterrupts(option, component)),
  };
}

function readLoad(option: OptionNode): Load {
  const parts = option.arguments[0]?.parts ?? [];
  const addressPart = parts.find((part) => part.role === 'address');
  const filePart = parts.find((part) => part.role === 'path');
  return {
    option,
    blob: option.blob?.name,
    addressPart,
    address: numberOf(addressPart),
    filePart,
    file: textOf(filePart),
  };
}

/** The text of a part, or undefined where it is absent, empty or unknowable. */
function textOf(part: Part | undefined): string | undefined {
  return part === undefined || part.opaque || part.text === '' ? undefined : part.text;
}
