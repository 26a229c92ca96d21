import type { Catalogue } from '../catalogue/catalogue';
import { numberBase } from '../catalogue/roles';
import type { VariableFact } from '../catalogue/shape';
import type { Asinfo } from '../companions/asinfo';
import type { Layout } from '../layout/layout';
import { isCertain, isDevice, isMemory, type Window } from '../layout/window';
import type { Controller, VirtualMachine } from '../machine/machine';
import type { Directive } from '../syntax/directive';
import { type NumberReading, readNumber } from '../syntax/number';
import { isKnown, isNamed, type OptionKind } from '../syntax/optionKind';
import type { Part } from '../syntax/part';
import type { ArgumentNode, OptionNode, SyntaxTree } from '../syntax/tree';
import type { Suppressions } from './suppressions';
import { mayBeSwapped, type Swap, swapOf } from './swap';

interface SubjectInputs {
  readonly tree: SyntaxTree;
  readonly machine: VirtualMachine;
  readonly layout: Layout;
  readonly catalogue: Catalogue;
  readonly directives: readonly Directive[];
  readonly suppressions: Suppressions;
  /** Size in bytes of a file that the configuration names, as far as known; undefined when it is not there. */
  readonly fileSize: (path: string) => number | undefined;
  /** The host's address space, where someone gave it. */
  readonly asinfo: Asinfo | undefined;
}

/** A number that is written oddly, or not at all. */
interface OddNumber {
  readonly option: OptionNode;
  readonly argument: ArgumentNode;
  readonly part: Part;
  readonly reading: NumberReading;
}

/** The value of a `set` with the variable that gives it its type. */
interface SetValue {
  readonly variable: VariableFact;
  readonly part: Part;
}

/** What a check may look at. Lists that several checks need are made once, on first use. */
export class CheckSubject {
  private swapped: ReadonlyMap<OptionNode, Swap> | undefined;
  private oddNumbers: readonly OddNumber[] | undefined;
  private deviceWindows: readonly Window[] | undefined;
  private memory: readonly Window[] | undefined;
  private controllers: ReadonlyMap<string, Controller> | undefined;

  constructor(private readonly inputs: SubjectInputs) {}

  get tree(): SyntaxTree {
    return this.inputs.tree;
  }

  get machine(): VirtualMachine {
    return this.inputs.machine;
  }

  get layout(): Layout {
    return this.inputs.layout;
  }

  get catalogue(): Catalogue {
    return this.inputs.catalogue;
  }

  get directives(): readonly Directive[] {
    return this.inputs.directives;
  }

  get suppressions(): Suppressions {
    return this.inputs.suppressions;
  }

  get asinfo(): Asinfo | undefined {
    return this.inputs.asinfo;
  }

  get fileSize(): SubjectInputs['fileSize'] {
    return this.inputs.fileSize;
  }

  /** The options that stand where they may, in the order of the text. */
  get known(): readonly OptionNode[] {
    return this.options(isKnown);
  }

  /** The options of a kind, in the order of the text. */
  options(kind: OptionKind): readonly OptionNode[] {
    return this.tree.choice.of(kind);
  }

  /** The PIC of a name; of two with one name the first. */
  controller(name: string): Controller | undefined {
    this.controllers ??= new Map(this.machine.controllers.toReversed().map((known) => [known.name, known]));
    return this.controllers.get(name);
  }

  /** The known options of one name, of any context. */
  named(name: string): readonly OptionNode[] {
    return this.options(isNamed(name));
  }

  /** The guest-physical windows of devices, in order, as far as the file states them. */
  get statedDevices(): readonly Window[] {
    this.deviceWindows ??= this.layout.mem.windows.filter((window) => isCertain(window) && isDevice(window));
    return this.deviceWindows;
  }

  /** The windows of `ram` and `rom`, in order. */
  get memoryWindows(): readonly Window[] {
    this.memory ??= this.layout.mem.windows.filter(isMemory);
    return this.memory;
  }

  /** The values of `set`; unknown variables and values are left out. */
  get setValues(): readonly SetValue[] {
    return this.named('set').flatMap((option) => {
      const name = option.arguments[0]?.parts[0];
      const part = option.arguments[1]?.parts[0];
      const variable = name === undefined ? undefined : this.catalogue.variable(name.text);
      return variable === undefined || part === undefined || part.opaque ? [] : [{ variable, part }];
    });
  }

  /** The options whose arguments stand in the wrong order, so that none of them need be reported by itself. */
  get swaps(): ReadonlyMap<OptionNode, Swap> {
    if (this.swapped === undefined) {
      const only = (isOne: (word: string) => boolean) => (word: string, other?: string) =>
        isOne(word) && (other === undefined || !isOne(other));
      const names = {
        isVariable: only((word) => this.catalogue.variable(word) !== undefined),
        isController: only((word) => this.controller(word) !== undefined),
      };
      const swapped = new Map<OptionNode, Swap>();
      for (const option of this.options(mayBeSwapped)) {
        const swap = swapOf(option, names);
        if (swap !== undefined) swapped.set(option, swap);
      }
      this.swapped = swapped;
    }
    return this.swapped;
  }

  /** Numbers that are none, or that can be read in two ways; the many plain ones are passed over. */
  get numbers(): readonly OddNumber[] {
    if (this.oddNumbers === undefined) {
      const { memory, passes, reserves } = this.machine;
      const ranges = [...memory, ...[...passes, ...reserves].flatMap(({ locations }) => locations)];
      const swapped = new Set(ranges.filter((range) => range.swapped).map(({ option }) => option));
      const odd = this.options(hasOddNumber);
      this.oddNumbers = odd
        .filter((option) => !this.swaps.has(option) && !swapped.has(option))
        .flatMap(oddNumbersOf);
    }
    return this.oddNumbers;
  }
}

const PLAIN_HEXADECIMAL = /^(?:0[xX][0-9a-fA-F]{1,16}|[0-9])$/;
const PLAIN_DECIMAL = /^(?:0[xX][0-9a-fA-F]{1,16}|[0-9]{1,18}[kKmMgG]?)$/;

const hasOddNumber: OptionKind = (option) => option.status === 'known' && oddNumbersOf(option).length > 0;

function oddNumbersOf(option: OptionNode): OddNumber[] {
  const odd: OddNumber[] = [];
  if (option.assignment) return odd;
  for (const argument of option.arguments) {
    for (const part of argument.parts) {
      const base = numberBase(part.role);
      if (base === undefined || part.opaque) continue;
      const plain = base === 'hexadecimal' ? PLAIN_HEXADECIMAL : PLAIN_DECIMAL;
      if (plain.test(part.text)) continue;
      odd.push({ option, argument, part, reading: readNumber(part.text, base) });
    }
  }
  return odd;
}
