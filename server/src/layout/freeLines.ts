import type { Catalogue } from '../catalogue/catalogue';
import type { Architecture } from '../catalogue/provenance';
import type { VdevFact } from '../catalogue/shape';
import type { Controller, VirtualMachine } from '../machine/machine';
import { usualLines } from '../machine/usual';
import type { ComponentNode } from '../syntax/tree';
import type { LineUse } from './lines';

/** For what a line is wanted. */
interface LineQuestion {
  /** The device that is to raise it; undefined where any device may. */
  readonly device?: VdevFact | undefined;
  /** The component whose own lines count as free: what it has now is what it gives up. */
  readonly without?: ComponentNode | undefined;
}

/** A question that leaves the PIC open. */
export interface InterruptQuestion extends LineQuestion {
  /** Offset in the text before which the PIC must stand. */
  readonly before: number;
  /** Where it is not that of the machine. */
  readonly architecture?: Architecture | undefined;
}

/** Why just this line. `vdev` is a type; `line` is where the search began. */
type LineReason =
  | { readonly kind: 'usual'; readonly vdev: string }
  | { readonly kind: 'after-usual'; readonly vdev: string; readonly line: bigint }
  | { readonly kind: 'after-used'; readonly line: bigint }
  | { readonly kind: 'first-spare' }
  | { readonly kind: 'lowest' };

interface FreeLine {
  readonly line: bigint;
  readonly reason: LineReason;
}

interface FreeInterrupt extends FreeLine {
  readonly controller: Controller;
  /** As an `intr` names it: `gic:37`. */
  readonly text: string;
}

/** Who has a line: one component, or several (or a reservation), which no component can give up. */
type Owner = ComponentNode | 'several';

/**
 * The one answer to "which interrupt line is free?": the usual line of the device, else the next above it; for a
 * device without one the next after the lowest line in use. Never a line that is used, reserved, in a message frame
 * or private to a vCPU.
 */
export class FreeLines {
  private readonly owners = new Map<string, ReadonlyMap<bigint, Owner>>();

  constructor(
    private readonly machine: VirtualMachine,
    private readonly catalogue: Catalogue,
    private readonly lines: ReadonlyMap<string, readonly LineUse[]>,
  ) {}

  /** The free line of a PIC to prefer; undefined when all are taken or its lines are not known. */
  line(controller: Controller, question: LineQuestion = {}): FreeLine | undefined {
    const range = controller.fact?.lines;
    if (range === undefined) return undefined;
    const { device, without } = question;
    const spare = BigInt(controller.fact?.firstSpare?.line ?? range.first);
    const usual = usualLines(device, this.catalogue).filter(({ kind }) => kind === controller.kind);
    const vdev = device?.name ?? '';
    const found = usual.find(({ line }) => this.isFree(controller, line, without));
    if (found !== undefined) return { line: found.line, reason: { kind: 'usual', vdev } };
    const [first] = usual;
    const used = this.lowestUsed(controller, spare, without);
    const from = first === undefined ? (used ?? spare) : first.line + 1n;
    const above = this.next(controller, from > spare ? from : spare, without);
    if (above !== undefined) {
      if (first !== undefined)
        return { line: above, reason: { kind: 'after-usual', vdev, line: first.line } };
      return {
        line: above,
        reason: used === undefined ? { kind: 'first-spare' } : { kind: 'after-used', line: used },
      };
    }
    const lowest = this.next(controller, spare, without);
    return lowest === undefined ? undefined : { line: lowest, reason: { kind: 'lowest' } };
  }

  /** The line that `line` gives and, above it, the next ones. */
  several(controller: Controller, count: number, question: LineQuestion = {}): bigint[] {
    const lines: bigint[] = [];
    let line = this.line(controller, question)?.line;
    while (line !== undefined && lines.length < count) {
      lines.push(line);
      line = this.next(controller, line + 1n, question.without);
    }
    return lines;
  }

  /** The lowest free line at or above `from`, for a device; undefined when there is none. */
  next(controller: Controller, from: bigint, without?: ComponentNode): bigint | undefined {
    const { lines, firstSpare } = controller.fact ?? {};
    if (lines === undefined) return undefined;
    const spare = BigInt(firstSpare?.line ?? lines.first);
    for (let line = from > spare ? from : spare; line <= BigInt(lines.last); line++) {
      if (this.isFree(controller, line, without)) return line;
    }
    return undefined;
  }

  /** A PIC and a line of it for a device that has neither; undefined when no PIC can be named or none has a free line. */
  interrupt(question: InterruptQuestion): FreeInterrupt | undefined {
    for (const controller of this.controllers(question)) {
      const free = this.line(controller, question);
      if (free !== undefined) return { ...free, controller, text: `${controller.name}:${free.line}` };
    }
    return undefined;
  }

  /** The PICs that an `intr` may name, the one to prefer first: of the kind that the device usually has. */
  controllers({ device, without, before, architecture }: InterruptQuestion): Controller[] {
    const target = architecture ?? this.machine.target.architecture?.value;
    const usual = usualLines(device, this.catalogue)[0]?.kind;
    const rank = ({ kind }: Controller) => (kind === usual ? 0 : kind === 'other' ? 2 : 1);
    return this.machine.controllers
      .filter(({ kind, vdev }) => {
        if (kind === 'apic') return false;
        if (vdev !== undefined) return vdev.component !== without && vdev.component.start < before;
        return target !== 'x86_64';
      })
      .toSorted((a, b) => rank(a) - rank(b));
  }

  /** Whether a device may have a line: nothing else has it, and no vCPU keeps it to itself. */
  private isFree({ name, fact }: Controller, line: bigint, without: ComponentNode | undefined): boolean {
    const { lines, privateLines } = fact ?? {};
    if (lines === undefined || line < BigInt(lines.first) || line > BigInt(lines.last)) return false;
    if (privateLines !== undefined && line >= BigInt(privateLines.first) && line <= BigInt(privateLines.last))
      return false;
    const owner = this.ownersOf(name, BigInt(lines.last)).get(line);
    return owner === undefined || owner === without;
  }

  /** The lowest line at or above `from` that something uses. */
  private lowestUsed(
    { name }: Controller,
    from: bigint,
    without: ComponentNode | undefined,
  ): bigint | undefined {
    const isOther = ({ first, use }: LineUse) => first >= from && use.component !== without;
    return this.lines.get(name)?.find(isOther)?.first;
  }

  private ownersOf(name: string, lastLine: bigint): ReadonlyMap<bigint, Owner> {
    const known = this.owners.get(name);
    if (known !== undefined) return known;
    const owners = new Map<bigint, Owner>();
    const take = (line: bigint, owner: Owner) => {
      const before = owners.get(line);
      owners.set(line, before === undefined || before === owner ? owner : 'several');
    };
    for (const { first, last, use } of this.lines.get(name) ?? []) {
      for (let line = first; line <= last && line <= lastLine; line++) take(line, use.component);
    }
    for (const { line, controller } of this.machine.reserves.flatMap((reserve) => reserve.interrupts)) {
      if (line !== undefined && (controller === undefined || controller === name)) take(line, 'several');
    }
    this.owners.set(name, owners);
    return owners;
  }
}

/** A reason as a clause: `usual for shmem`, `next free after 37`. */
export function describeLineReason(reason: LineReason): string {
  switch (reason.kind) {
    case 'usual':
      return `usual for ${reason.vdev}`;
    case 'after-usual':
      return `next free after ${reason.line}, the usual one of ${reason.vdev}`;
    case 'after-used':
      return `next free after ${reason.line}`;
    case 'first-spare':
      return 'first for a device';
    case 'lowest':
      return 'lowest free';
  }
}
