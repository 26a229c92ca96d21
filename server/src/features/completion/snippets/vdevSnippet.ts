import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeAddress } from '../../../../../shared/address';
import type { VdevFact } from '../../../catalogue/shape';
import { numberOf } from '../../../machine/number';
import { exampleComponents } from '../../../machine/usual';
import { freeAddresses } from '../addressItems';
import { freeInterrupt } from '../interruptItems';
import type { CompletionRequest } from '../request';
import type { Suggestion } from '../suggestion';
import { unusedValue } from '../unused';
import { exampleArguments } from '../usual';
import { type Placeholder, plainText, type Snippet, snippetBlock } from './snippet';

type Line = readonly (string | Placeholder)[];

/**
 * A whole vdev: the options of its first example and what else it must have, with the next free address and line.
 * @param opener what stands before the type: `vdev ` or, after that word, nothing
 * @returns undefined for a vdev that is complete with its type alone
 */
export function vdevSnippet(
  request: CompletionRequest,
  vdev: VdevFact,
  opener: '' | 'vdev ',
): Omit<Suggestion, 'rank'> | undefined {
  const lines = vdev.implicit === true ? [] : optionLines(request, vdev);
  if (lines.length === 0) return undefined;
  const indent = indentation(request.analysis.tree.text);
  const snippet: Snippet = [`${opener}${vdev.name}`, ...lines.flatMap((line) => [`\n${indent}`, ...line])];
  return {
    label: `${opener}${vdev.name} …`,
    insert: snippet,
    filter: `${opener}${vdev.name}`,
    kind: CompletionItemKind.Snippet,
    detail: lines.map((line) => plainText(line)).join(' '),
    documentation: snippetBlock(snippet),
  };
}

function optionLines(request: CompletionRequest, vdev: VdevFact): Line[] {
  const { catalogue } = request.analysis;
  const lines = new Map<string, Line>();
  const [example] = exampleComponents(vdev, catalogue);
  const place = placeLines(request, vdev, new Set(example?.options.map((option) => option.name)));
  for (const line of place) lines.set(String(line[0]).trim(), line);
  for (const { name, word, arguments: given } of example?.options ?? []) {
    if (name === 'loc' || name === 'intr') continue;
    const values = given.map(
      (argument): Placeholder => ({
        value: unusedValue(request, name, argument.word.text),
      }),
    );
    lines.set(`${name} ${word.start}`, [name, ...values.flatMap((value) => [' ', value])]);
  }
  for (const option of catalogue.optionsOf('vdev', vdev).values()) {
    const stands = [...lines.values()].some((line) => line[0] === option.name);
    if (option.mandatory !== true || stands) continue;
    const value = exampleArguments(option, 0)[0] ?? option.arguments[0]?.label ?? '';
    lines.set(option.name, [option.name, ' ', { value: unusedValue(request, option.name, value) }]);
  }
  return [...lines.values()];
}

/**
 * `loc` and `intr`. On x86 a VIRTIO device or a shmem is left to PCI, as published configurations do; on Arm a device
 * that has ports elsewhere lies in memory.
 */
function placeLines(request: CompletionRequest, vdev: VdevFact, example: ReadonlySet<string>): Line[] {
  const { architecture, analysis } = request;
  if (vdev.pciByDefault === true && (architecture === 'x86_64' || !example.has('loc'))) return [];
  const lines: Line[] = [];
  const options = analysis.catalogue.optionsOf('vdev', vdev);
  const inMemory = vdev.defaultSpace === 'mem' || architecture === 'aarch64';
  if (
    options.has('loc') &&
    (example.has('loc') || (vdev.defaultSpace === 'io' && architecture === 'aarch64'))
  ) {
    const [address] = inMemory ? freeAddresses(request, vdev, 'loc') : [];
    const port = inMemory ? undefined : portOf(request, vdev);
    const prefix = inMemory && vdev.defaultSpace === 'io' ? 'mem:' : '';
    const value = address === undefined ? port : `${prefix}${describeAddress(address.place)}`;
    if (value !== undefined) lines.push(['loc', ' ', { value }]);
  }
  if (options.has('intr') && example.has('intr')) {
    const value = vdev.usual?.interrupt === 'apic' ? 'apic' : freeInterrupt(request, vdev);
    if (value !== undefined) lines.push(['intr', ' ', { value }]);
  }
  return lines;
}

/** The first port of the examples that is free. */
function portOf({ analysis, edited }: CompletionRequest, vdev: VdevFact): string | undefined {
  const window = vdev.windows.find((candidate) => candidate.option === 'loc');
  return exampleComponents(vdev, analysis.catalogue)
    .map((component) => component.options.find((option) => option.name === 'loc')?.arguments[0])
    .find((argument) => {
      const start = numberOf(argument?.parts.find((part) => part.role === 'port'));
      if (start === undefined) return false;
      return analysis.layout.freeSpace.arePortsFree(start, start + (window?.safe ?? 1n), edited);
    })?.word.text;
}

/** How the file indents options: as its first indented line does, else by four blanks. */
function indentation(text: string): string {
  return /\n([ \t]+)[a-z]/.exec(text)?.[1] ?? '    ';
}
