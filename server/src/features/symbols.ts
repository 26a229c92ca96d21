import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { describeAddress, describePort } from '../../../shared/address';
import { shownWord } from '../../../shared/quoted';
import { describeSize } from '../../../shared/size';
import type { Analysis } from '../analysis/analysis';
import type { Vdev } from '../machine/machine';
import type { MemoryRange } from '../machine/memory';
import type { ComponentNode, OptionNode } from '../syntax/tree';

interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly at: Span;
  /** What to select; the name, or the words that open it. */
  readonly selection: Span;
  readonly children?: readonly Entry[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** VM-level options with a line of their own in the outline. */
const OPTION_KINDS: Readonly<Record<string, SymbolKind>> = {
  system: SymbolKind.Module,
  ram: SymbolKind.Array,
  rom: SymbolKind.Array,
  load: SymbolKind.File,
  cmdline: SymbolKind.String,
  set: SymbolKind.Variable,
};

/** The outline, in the order of the text: the system, its memory, files and components. */
export function documentSymbols(analysis: Analysis): DocumentSymbol[] {
  const vdevs = new Map(analysis.machine.vdevs.map((vdev) => [vdev.component, vdev]));
  const memory = new Map(analysis.machine.memory.map((range) => [range.option, range]));
  let cpus = 0;
  const entries = analysis.tree.options.flatMap((option): Entry[] => {
    const { component } = option;
    if (component?.opener === option) {
      const vdev = vdevs.get(component);
      if (vdev !== undefined) return [vdevEntry(vdev, analysis)];
      if (component.kind === 'cpu') return [componentEntry(component, `cpu ${cpus++}`)];
      return [componentEntry(component, component.kind)];
    }
    return component === undefined ? optionEntry(option, memory.get(option)) : [];
  });
  return entries.map((entry) => asSymbol(entry, analysis));
}

function vdevEntry(vdev: Vdev, analysis: Analysis): Entry {
  const { component, namePart } = vdev;
  const stated = analysis.layout.windowsOf.get(component)?.find(({ certainty }) => certainty !== 'predicted');
  const place =
    stated === undefined || stated.space === 'pci'
      ? vdev.form === 'pci'
        ? 'PCI'
        : undefined
      : stated.space === 'io'
        ? `io:${describePort(stated.start)}`
        : describeAddress(stated.start);
  const lines = vdev.interrupts.map(({ option, controller, line }) =>
    line === undefined || option.name === 'msi' ? undefined : `${controller ?? '?'}:${line}`,
  );
  return {
    name: ['vdev', vdev.type, vdev.name].filter((word) => word !== undefined && word !== '').join(' '),
    ...detail([place, ...lines]),
    kind: vdev.fact?.controller === undefined ? SymbolKind.Object : SymbolKind.Interface,
    at: component,
    selection: namePart ?? component.opener,
    children: childrenOf(component),
  };
}

function componentEntry(component: ComponentNode, name: string): Entry {
  const children = childrenOf(component);
  const words = component.options
    .filter((option) => ['loc', 'intr', 'sched', 'runmask', 'cluster'].includes(option.name))
    .map(argumentText);
  return {
    name,
    ...detail(words),
    kind: component.kind === 'cpu' ? SymbolKind.Operator : SymbolKind.Interface,
    at: component,
    selection: component.opener,
    // One location is in the detail already.
    children: children.length > 1 ? children : [],
  };
}

/** The options of a component that matter: where it lies, and the regions that it creates. */
function childrenOf(component: ComponentNode): Entry[] {
  return component.options.flatMap((option): Entry[] => {
    const parts = option.arguments[0]?.parts ?? [];
    const region = parts.find((part) => part.role === 'region');
    if (option.name === 'create' && region !== undefined && region.text.trim() !== '') {
      const size = parts.find((part) => part.role === 'size')?.text;
      return [
        { name: region.text, ...detail([size]), kind: SymbolKind.Field, at: option, selection: region },
      ];
    }
    if (option.name !== 'loc' || option.arguments.length === 0) return [];
    const name = `loc ${argumentText(option)}`;
    return [{ name, kind: SymbolKind.Constant, at: option, selection: option }];
  });
}

function optionEntry(option: OptionNode, range: MemoryRange | undefined): Entry[] {
  const kind = option.status === 'known' ? OPTION_KINDS[option.name] : undefined;
  const [first, ...rest] = option.arguments;
  if (kind === undefined || first === undefined) return [];
  if (range !== undefined) {
    const start = range.start === undefined ? undefined : describeAddress(range.start);
    const length = range.length === undefined ? undefined : describeSize(range.length);
    return [{ name: option.name, ...detail([start, length]), kind, at: option, selection: option }];
  }
  const start = option.blob?.start ?? option.start;
  return [
    {
      name: [option.blob?.name, option.name, option.name === 'cmdline' ? undefined : first.word.text]
        .filter((word) => word !== undefined)
        .join(' '),
      ...detail(option.name === 'cmdline' ? [first.word.text] : rest.map(({ word }) => word.text)),
      kind,
      at: { start, end: option.end },
      selection: option.name === 'system' ? first.word : { start, end: option.end },
    },
  ];
}

function argumentText(option: OptionNode): string {
  return option.arguments.map(({ word }) => word.text).join(' ');
}

function detail(words: readonly (string | undefined)[]): { detail?: string } {
  const known = words.filter((word) => word !== undefined && word !== '');
  return known.length === 0 ? {} : { detail: known.join(' · ').replaceAll(/\s+/g, ' ') };
}

function asSymbol(entry: Entry, analysis: Analysis): DocumentSymbol {
  const { name, detail: text, kind, at, selection, children } = entry;
  const symbol: DocumentSymbol = {
    name: shownWord(name),
    kind,
    range: analysis.range(at.start, at.end),
    selectionRange: analysis.range(selection.start, selection.end),
  };
  if (text !== undefined) symbol.detail = shownWord(text);
  if (children !== undefined && children.length > 0)
    symbol.children = children.map((child) => asSymbol(child, analysis));
  return symbol;
}
