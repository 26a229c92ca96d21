import type { ContextKind, OptionFact, VariableFact, VdevFact } from './shape';

/**
 * All that is known of qvm's language, ready for look-up. The built-in one is `builtin.ts`; a project's own
 * vdevs are added with `extend`. Immutable, so one instance serves every document.
 */
export class Catalogue {
  private readonly contextOptions = new Map<ContextKind, ReadonlyMap<string, OptionFact>>();
  private readonly vdevsByName: ReadonlyMap<string, VdevFact>;
  private readonly vdevOptionMaps = new Map<string, ReadonlyMap<string, OptionFact>>();
  private readonly variablesByName: ReadonlyMap<string, VariableFact>;
  /** Every word that is an option of some context or vdev, for recovery and for "did you mean". */
  private readonly anyOption = new Map<string, OptionFact>();

  constructor(
    /** Options of the VM level and of `cpu`, `pass`, `reserve`, in the order in which to present them. */
    readonly options: readonly OptionFact[],
    /** Options that more than one vdev takes. */
    readonly commonOptions: readonly OptionFact[],
    readonly vdevs: readonly VdevFact[],
    readonly variables: readonly VariableFact[],
  ) {
    for (const kind of ['vm', 'cpu', 'pass', 'reserve'] as const) {
      this.contextOptions.set(kind, byName(options.filter((option) => option.context === kind)));
    }
    this.contextOptions.set('vdev', byName(commonOptions));
    this.vdevsByName = byName(vdevs);
    this.variablesByName = byName(variables);
    const common = byName(commonOptions);
    for (const vdev of vdevs) {
      const own = vdev.common.map((name) => common.get(name)).filter((option) => option !== undefined);
      this.vdevOptionMaps.set(vdev.name, byName([...own, ...vdev.options]));
    }
    for (const option of [...vdevs.flatMap((vdev) => vdev.options), ...commonOptions, ...options]) {
      this.anyOption.set(option.name, option);
    }
  }

  /** The option `name` at the top level, or undefined. */
  vmOption(name: string): OptionFact | undefined {
    return this.contextOptions.get('vm')?.get(name);
  }

  /**
   * The option `name` inside a context; for `vdev` without a catalogued type, the common options.
   * @param vdev the vdev's fact, when the context is a catalogued vdev
   */
  contextOption(kind: ContextKind, name: string, vdev?: VdevFact): OptionFact | undefined {
    return this.optionsOf(kind, vdev).get(name);
  }

  /** All options of a context, by name, in presentation order. */
  optionsOf(kind: ContextKind, vdev?: VdevFact): ReadonlyMap<string, OptionFact> {
    const own = vdev === undefined ? undefined : this.vdevOptionMaps.get(vdev.name);
    return own ?? this.contextOptions.get(kind) ?? new Map();
  }

  /** The option of any context or vdev with this name, or undefined: "is this word known at all?" */
  optionAnywhere(name: string): OptionFact | undefined {
    return this.anyOption.get(name);
  }

  /** Every option word of every context, for "did you mean". */
  get optionNames(): IterableIterator<string> {
    return this.anyOption.keys();
  }

  /** The vdev behind any spelling of its type: `pl011`, `vdev-pl011`, `vdev-pl011.so`, `/lib/vdev-pl011-safety.so`. */
  vdev(type: string): VdevFact | undefined {
    return this.vdevsByName.get(vdevName(type));
  }

  variable(name: string): VariableFact | undefined {
    return this.variablesByName.get(name);
  }

  /** A catalogue with further vdevs; one named like an existing vdev replaces it. */
  /** The vdevs that have an option of this name. */
  vdevsWith(name: string): VdevFact[] {
    return this.vdevs.filter((vdev) => this.contextOption('vdev', name, vdev) !== undefined);
  }

  extend(vdevs: readonly VdevFact[]): Catalogue {
    const names = new Set(vdevs.map((vdev) => vdev.name));
    const kept = this.vdevs.filter((vdev) => !names.has(vdev.name));
    return new Catalogue(this.options, this.commonOptions, [...kept, ...vdevs], this.variables);
  }
}

/**
 * The bare name of a vdev type. qvm loads `vdev-NAME.so` from its library path unless NAME is built in, and
 * the safety variant's objects end in `-safety.so` (manual, `vdev_ref/vdev_ref`).
 */
export function vdevName(type: string): string {
  const file = type.slice(type.lastIndexOf('/') + 1);
  const bare = file.endsWith('.so') ? file.slice(0, -3).replace(/-safety$/, '') : file;
  return bare.startsWith('vdev-') ? bare.slice('vdev-'.length) : bare;
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}
