import type { Analysis } from '../../analysis/analysis';
import { type DeviceWord, deviceWords } from '../../machine/commandLineWords';
import { optionOf, type Vdev, type VirtualMachine } from '../../machine/machine';
import { isWildcard } from '../../machine/pattern';
import { prefixesOf } from '../../machine/region';
import type { Part } from '../../syntax/part';
import type { OptionNode } from '../../syntax/tree';
import { devicePathNames } from './devicePath';
import type { Occurrence } from './occurrence';
import { substitutedNames } from './substitution';
import type { NameSymbol } from './symbol';

/**
 * The names in a document, in the order of the text.
 * @param options where to look; everywhere by default
 */
export function occurrencesIn(analysis: Analysis, options = analysis.tree.options): Occurrence[] {
  return new Reader(analysis).read(options);
}

class Reader {
  private readonly found: Occurrence[] = [];
  private readonly machine: VirtualMachine;
  private readonly document: string;
  /** PICs that are there without a name of their own. */
  private readonly builtins: ReadonlySet<string>;
  private meant: ReadonlySet<Vdev> | undefined;

  constructor(private readonly analysis: Analysis) {
    this.machine = analysis.machine;
    this.document = analysis.document.uri;
    const unnamed = this.machine.controllers.filter(({ vdev }) => vdev?.namePart === undefined);
    this.builtins = new Set(unnamed.map(({ name }) => name));
  }

  read(options: readonly OptionNode[]): Occurrence[] {
    for (const option of options) {
      if (option.status === 'opaque') this.addSubstituted(option.word.text, option.word.start, option);
      for (const { parts } of option.arguments) for (const part of parts) this.readPart(option, part);
    }
    return this.found;
  }

  private readPart(option: OptionNode, part: Part): void {
    if (option.name === 'cmdline') this.readCommandLine(option, part);
    else if (part.opaque) this.addSubstituted(part.text, part.start, option);
    else if (part.text === '') return;
    else if (part.role === 'name') this.readName(option, part);
    else if (part.role === 'controller') this.add(this.controller(part.text), 'reference', part, option);
    else if (part.role === 'vdev-type') this.readType(option, part);
    else if (part.role === 'region') this.add(this.region(option, part.text), 'definition', part, option);
    else if (part.role === 'pattern') {
      const role = isWildcard(part.text) ? 'pattern' : 'reference';
      this.add(this.region(option, part.text), role, part, option);
    }
    if (part.role === 'path') {
      for (const name of devicePathNames(part)) this.add(name.symbol, 'reference', name, option);
    }
  }

  private readName(option: OptionNode, part: Part): void {
    const { component, name } = option;
    if (name === 'system') this.add({ kind: 'system', name: part.text }, 'definition', part, option);
    // Of several names the last one counts.
    else if (component?.kind === 'vdev' && optionOf(component, 'name') === option)
      this.add(this.device(part.text), 'definition', part, component);
  }

  /** A `vdev gic` without a name is where the PIC `gic` is described; another is what words of a command line mean. */
  private readType(option: OptionNode, part: Part): void {
    const { component } = option;
    const name = component?.vdev?.controller?.defaultName;
    const vdev = component && this.machine.vdevOf.get(component);
    if (name !== undefined && this.builtins.has(name)) {
      const symbol: NameSymbol = { kind: 'builtin', document: this.document, name };
      this.add(symbol, 'definition', part, component ?? option);
    } else if (vdev !== undefined && vdev.name === undefined && this.meantByWords().has(vdev))
      this.add(this.vdev(vdev), 'definition', part, vdev.component);
  }

  /** The devices that a guest's command line means, and the names that are put into it. */
  private readCommandLine(option: OptionNode, part: Part): void {
    const before = this.found.length;
    for (const word of this.wordsOf(part))
      if (word.vdev !== undefined) this.add(this.vdev(word.vdev), 'word', word, option);
    if (part.opaque) this.addSubstituted(part.text, part.start, option);
    this.found.push(...this.found.splice(before).sort((a, b) => a.start - b.start));
  }

  private wordsOf(part: Part): readonly DeviceWord[] {
    return deviceWords(this.machine, this.analysis.catalogue, part);
  }

  /** The vdevs that some command line of the machine means. */
  private meantByWords(): ReadonlySet<Vdev> {
    this.meant ??= new Set(
      this.analysis.tree.options
        .filter(({ name }) => name === 'cmdline')
        .flatMap((option) => option.arguments.flatMap(({ parts }) => parts))
        .flatMap((part) => this.wordsOf(part).flatMap(({ vdev }) => vdev ?? [])),
    );
    return this.meant;
  }

  private vdev({ name, component }: Vdev): NameSymbol {
    return name === undefined
      ? { kind: 'vdev', document: this.document, name: `${component.start}` }
      : this.device(name);
  }

  private controller(name: string): NameSymbol {
    return this.builtins.has(name) ? { kind: 'builtin', document: this.document, name } : this.device(name);
  }

  private device(name: string): NameSymbol {
    return { kind: 'device', machine: this.machine.system ?? this.document, name };
  }

  private region(option: OptionNode, name: string): NameSymbol {
    return { kind: 'region', prefixes: prefixesOf(option.component), name };
  }

  private addSubstituted(text: string, offset: number, option: OptionNode): void {
    for (const name of substitutedNames(text, offset)) this.add(name.symbol, 'reference', name, option);
  }

  private add(
    symbol: NameSymbol,
    role: Occurrence['role'],
    at: { readonly start: number; readonly end: number },
    owner: { readonly start: number; readonly end: number },
  ): void {
    this.found.push({
      symbol,
      role,
      start: at.start,
      end: at.end,
      owner: { start: owner.start, end: owner.end },
    });
  }
}
