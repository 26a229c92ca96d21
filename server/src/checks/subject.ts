import type { Catalogue } from '../catalogue/catalogue';
import { numberBase } from '../catalogue/roles';
import type { Layout } from '../layout/layout';
import type { VirtualMachine } from '../machine/machine';
import type { Directive } from '../syntax/directive';
import { type NumberReading, readNumber } from '../syntax/number';
import type { Part } from '../syntax/part';
import type { ArgumentNode, OptionNode, SyntaxTree } from '../syntax/tree';
import type { Suppressions } from './suppressions';

export interface SubjectInputs {
  readonly tree: SyntaxTree;
  readonly machine: VirtualMachine;
  readonly layout: Layout;
  readonly catalogue: Catalogue;
  readonly directives: readonly Directive[];
  readonly suppressions: Suppressions;
  /** Size in bytes of a file that the configuration names, as far as known; undefined when it is not there. */
  readonly fileSize: (path: string) => number | undefined;
}

/** A number that is written oddly, or not at all. */
export interface OddNumber {
  readonly option: OptionNode;
  readonly argument: ArgumentNode;
  readonly part: Part;
  readonly reading: NumberReading;
}

/** What a check may look at. Lists that several checks need are made once, on first use. */
export class CheckSubject {
  private knownOptions: readonly OptionNode[] | undefined;
  private byName: Map<string, OptionNode[]> | undefined;
  private oddNumbers: readonly OddNumber[] | undefined;

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

  get fileSize(): SubjectInputs['fileSize'] {
    return this.inputs.fileSize;
  }

  /** The options that stand where they may, in the order of the text. */
  get known(): readonly OptionNode[] {
    this.knownOptions ??= this.tree.options.filter((option) => option.status === 'known');
    return this.knownOptions;
  }

  /** The known options of one name, of any context. */
  named(name: string): readonly OptionNode[] {
    if (this.byName === undefined) {
      this.byName = new Map();
      for (const option of this.known) {
        const list = this.byName.get(option.name);
        if (list === undefined) this.byName.set(option.name, [option]);
        else list.push(option);
      }
    }
    return this.byName.get(name) ?? [];
  }

  /** Numbers that are none, or that can be read in two ways; the many plain ones are passed over. */
  get numbers(): readonly OddNumber[] {
    this.oddNumbers ??= findOddNumbers(this.known);
    return this.oddNumbers;
  }
}

const PLAIN_HEXADECIMAL = /^(?:0[xX][0-9a-fA-F]{1,16}|[0-9])$/;
const PLAIN_DECIMAL = /^(?:0[xX][0-9a-fA-F]{1,16}|[0-9]{1,18}[kKmMgG]?)$/;

function findOddNumbers(options: readonly OptionNode[]): OddNumber[] {
  const odd: OddNumber[] = [];
  for (const option of options) {
    if (option.assignment) continue;
    for (const argument of option.arguments) {
      for (const part of argument.parts) {
        const base = numberBase(part.role);
        if (base === undefined || part.opaque) continue;
        const plain = base === 'hexadecimal' ? PLAIN_HEXADECIMAL : PLAIN_DECIMAL;
        if (plain.test(part.text)) continue;
        odd.push({ option, argument, part, reading: readNumber(part.text, base) });
      }
    }
  }
  return odd;
}
