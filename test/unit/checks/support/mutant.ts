import type { Analysis } from '../../../../server/src/analysis/analysis';
import type { Vdev } from '../../../../server/src/machine/machine';
import type { ComponentNode, OptionNode } from '../../../../server/src/syntax/tree';

/** A text with one mistake, and where it is. */
export interface Mutant {
  readonly text: string;
  /** An offset on the line that the rule is to name. */
  readonly at: number;
}

/** Makes one mistake of its kind at a place that the random numbers choose; undefined where there is none. */
export type Mistake = (clean: CleanFile) => Mutant | undefined;

/** Marks the line to be named, in a block that is put into a text. */
const HERE = '§';

/** A configuration without a fault, with what a mistake needs to find its place. */
export class CleanFile {
  readonly text: string;

  constructor(
    readonly analysis: Analysis,
    /** From 0 to below 1. */
    readonly random: () => number,
  ) {
    this.text = analysis.tree.text;
  }

  get isArm(): boolean {
    return this.analysis.machine.target.architecture?.value === 'aarch64';
  }

  get isX86(): boolean {
    return this.analysis.machine.target.architecture?.value === 'x86_64';
  }

  get hasUnknown(): boolean {
    return this.analysis.machine.hasUnknownOptions;
  }

  /** The start of a range of memory that is known. */
  get memory(): bigint | undefined {
    const range = this.pick(
      this.analysis.machine.memory.filter((known) => known.start !== undefined && known.length !== undefined),
    );
    return range?.start;
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.random() * items.length)];
  }

  vdev(accepts: (vdev: Vdev) => boolean): Vdev | undefined {
    return this.pick(this.analysis.machine.vdevs.filter(accepts));
  }

  /** A vdev in memory whose address is written and known, of a kind with a window of its own. */
  placedVdev(accepts: (vdev: Vdev) => boolean = () => true): Vdev | undefined {
    return this.vdev(
      (vdev) =>
        accepts(vdev) &&
        vdev.form === 'mmio' &&
        (vdev.fact?.windows.length ?? 0) > 0 &&
        vdev.fact?.controller === undefined &&
        vdev.locations.at(-1)?.address !== undefined,
    );
  }

  /** Words in place of others. */
  replace(start: number, end: number, words: string): Mutant {
    return { text: this.text.slice(0, start) + words + this.text.slice(end), at: start };
  }

  /** A vdev's `loc` at another address. */
  moveVdev(vdev: Vdev, address: bigint): Mutant | undefined {
    const part = vdev.locations.at(-1)?.addressPart;
    return part && this.replace(part.start, part.end, `0x${address.toString(16)}`);
  }

  /** Words after an option, on a line of their own; `§` marks what is to be named, else it is the whole. */
  after(option: OptionNode, words: string): Mutant | undefined {
    const mark = words.indexOf(HERE);
    const clean = words.replace(HERE, '');
    const at = option.end + 1 + Math.max(0, mark);
    return { text: `${this.text.slice(0, option.end)}\n${clean}\n${this.text.slice(option.end)}`, at };
  }

  /** An option within a component, in any place among its own. */
  into(component: ComponentNode, words: string): Mutant | undefined {
    const own = [component.opener, ...component.options].filter(
      (option) => option.name !== 'stream' && option.status === 'known',
    );
    const after = this.pick(own);
    return after && this.after(after, words);
  }

  /** Whole components before any of the file's own, or after them all; never before the memory. */
  block(words: string): Mutant | undefined {
    const memory = this.analysis.machine.memory.at(-1)?.option.end ?? 0;
    const system = this.analysis.machine.memory[0]?.option.start ?? 0;
    const openers = this.analysis.tree.components.map((component) => component.opener);
    const places = openers
      .filter((opener) => opener.blob === undefined && opener.start > memory && opener.start > system)
      .map((opener) => opener.start);
    const at = this.pick([...places, this.text.length]) ?? this.text.length;
    const mark = words.indexOf(HERE);
    const clean = words.replace(HERE, '');
    return {
      text: `${this.text.slice(0, at)}\n${clean}\n${this.text.slice(at)}`,
      at: at + 1 + Math.max(0, mark),
    };
  }

  /** At the end of the file, so that it is the later of two. */
  append(words: string): Mutant {
    const mark = words.indexOf(HERE);
    return {
      text: `${this.text}\n${words.replace(HERE, '')}\n`,
      at: this.text.length + 1 + Math.max(0, mark),
    };
  }

  /** At the VM level, after an option that belongs to no component and before the first component. */
  atTop(words: string): Mutant | undefined {
    const first = this.analysis.tree.components[0]?.start ?? this.text.length;
    const after = this.pick(
      this.analysis.tree.options.filter(
        (option) => option.status === 'known' && option.end < first && option.name !== 'fdt',
      ),
    );
    return after && this.after(after, words);
  }

  /** An option taken out. */
  without(option: OptionNode, at: number): Mutant {
    const text = this.text.slice(0, option.start) + this.text.slice(option.end);
    return { text, at: at <= option.start ? at : at - (option.end - option.start) };
  }
}
