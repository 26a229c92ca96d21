import type { ControllerKind } from '../../../shared/picture';
import type { ControllerFact, VdevFact } from '../catalogue/shape';
import type { Choice } from '../syntax/choice';
import type { Part } from '../syntax/part';
import type { ComponentNode, OptionNode, SyntaxTree } from '../syntax/tree';
import type { InterruptUse } from './interrupt';
import type { Location } from './location';
import type { MemoryRange } from './memory';
import type { RegionPattern, SharedRegion } from './region';
import type { Target } from './target';

/**
 * How the guest finds a vdev. `mmio`: by a guest-physical address; `port`: by x86 ports; `pci`: as a PCI function
 * that qvm places; `unknown`: the catalogue does not know the vdev, or its `loc` cannot be known.
 */
export type VdevForm = 'mmio' | 'port' | 'pci' | 'unknown';

export interface Vdev {
  readonly component: ComponentNode;
  /** The bare type: `pl011`, however it is spelt. */
  readonly type: string;
  readonly fact: VdevFact | undefined;
  /** Which one of its type, from 0. */
  readonly ordinal: number;
  readonly name: string | undefined;
  readonly namePart: Part | undefined;
  /** The `loc` that counts: the last with a value, or each where the option is a list. */
  readonly locations: readonly Location[];
  readonly form: VdevForm;
  readonly interrupts: readonly InterruptUse[];
  /** Of shmem vdevs; empty for others. */
  readonly regions: readonly SharedRegion[];
  readonly patterns: readonly RegionPattern[];
}

export interface Pass {
  readonly component: ComponentNode;
  readonly locations: readonly Location[];
  readonly interrupts: readonly InterruptUse[];
  /** Some of its memory is marked as system memory (letter `m`). */
  readonly isSystemMemory: boolean;
}

export interface Reserve {
  readonly component: ComponentNode;
  readonly locations: readonly Location[];
  readonly interrupts: readonly InterruptUse[];
}

export interface Load {
  readonly option: OptionNode;
  /** `initrd`, `fdt` …, or undefined for a plain `load`. */
  readonly blob: string | undefined;
  readonly address: bigint | undefined;
  readonly addressPart: Part | undefined;
  readonly file: string | undefined;
  readonly filePart: Part | undefined;
}

/** A PIC by the name that an `intr` uses. */
export interface Controller {
  readonly name: string;
  readonly kind: ControllerKind;
  /** The vdev that defines or renames it; undefined for those that are always there. */
  readonly vdev: Vdev | undefined;
  /** What the catalogue knows of its lines; undefined for a PIC of unknown make. */
  readonly fact: ControllerFact | undefined;
}

/** A configuration with its values: what the text assembles, as far as it can be known. */
export interface VirtualMachine {
  readonly tree: SyntaxTree;
  readonly target: Target;
  readonly system: string | undefined;
  readonly systemPart: Part | undefined;
  readonly memory: readonly MemoryRange[];
  /** The `cpu` components; a configuration without one has one vCPU. */
  readonly cpus: readonly ComponentNode[];
  readonly vcpuCount: number;
  readonly vdevs: readonly Vdev[];
  /** The vdevs of a kind. */
  readonly choice: Choice<Vdev>;
  readonly vdevOf: ReadonlyMap<ComponentNode, Vdev>;
  readonly passes: readonly Pass[];
  readonly reserves: readonly Reserve[];
  readonly loads: readonly Load[];
  readonly controllers: readonly Controller[];
  /** Every use of a line by a vdev or a pass, in the order of the text; reservations are not among them. */
  readonly interrupts: readonly InterruptUse[];
  /** Something in the file may stand for any number of options (a template mark), so absence proves nothing. */
  readonly hasUnknownOptions: boolean;
}

/** Tells by a vdev alone whether it is of a kind. */
export type VdevKind = (vdev: Vdev) => boolean;

/** Those that share memory. */
export const isShmem: VdevKind = ({ type }) => type === 'shmem';

/** The last value of a single-valued option of a component, or undefined. */
export function optionOf(component: ComponentNode, name: string): OptionNode | undefined {
  return component.options.findLast((option) => option.name === name);
}

/**
 * The file looks like a part of a launch whose other files hold the machine itself, or a template mark may stand for
 * any number of options: what it does not define may well be defined elsewhere.
 */
export function isFragment(machine: VirtualMachine): boolean {
  const hasMemory = machine.memory.length > 0 || machine.passes.some((pass) => pass.isSystemMemory);
  return machine.hasUnknownOptions || (machine.system === undefined && !hasMemory);
}
