import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeAddress } from '../../../../shared/address';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';
import { exampleArguments } from './usual';

const RANK = { likely: 0, file: 10, folder: 15, example: 20 } as const;

/** Endings that fit the word before a `load`. */
const BLOB_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  fdt: ['dtb'],
  initrd: ['gz', 'cpio', 'img'],
  acpi: ['aml'],
  guest: ['ifs', 'elf', 'bin', 'img'],
};

/** Files beside the configuration for a `load`, those with a likely ending first; addresses in its memory. */
export function loadItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  if (slot.role === 'address') return memoryStarts(request);
  if (slot.role !== undefined && slot.role !== 'path') return [];
  const blob = slot.node.blob?.name;
  const endings = (blob === undefined ? undefined : BLOB_ENDINGS[blob]) ?? slot.fact.endings ?? [];
  const examples = exampleArguments(slot.option, slot.index).filter((text) => !text.includes(','));
  const files = filesFor(request, slot, endings);
  return files.length > 0 ? files : examples.map((label) => exampleItem(label));
}

/** Files, devices and streams of the host for a `hostdev`, with the signs that the device takes. */
export function hostDeviceItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  if (slot.role === 'pipe') return [];
  const sign = slot.parts.find((part) => part.role === 'direction')?.text ?? '';
  const examples = exampleArguments(slot.option, slot.index).map((label) => ({
    ...exampleItem(label),
    rank: 0,
  }));
  if (slot.role === 'path' && sign !== '') {
    const after = examples.filter(({ label }) => label.startsWith(sign));
    return [
      ...after.map((item) => ({ ...item, label: item.label.slice(1) })),
      ...filesFor(request, slot, []),
    ];
  }
  return [...examples, ...filesFor(request, slot, ['img', 'raw'])];
}

function filesFor(
  { analysis, workspace }: CompletionRequest,
  slot: Slot,
  endings: readonly string[],
): Suggestion[] {
  const prefix = slot.part?.text.startsWith('./') === true ? './' : '';
  return workspace
    .filesBeside(analysis.document.uri)
    .filter((name) => name !== analysis.fileName)
    .map((name): Suggestion => {
      const isFolder = name.endsWith('/');
      const ending = endings.findIndex((likely) => name.endsWith(`.${likely}`));
      return {
        label: prefix + name,
        insert: quoteWhereNeeded(prefix + name, slot),
        kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
        rank: ending >= 0 ? RANK.likely + ending : isFolder ? RANK.folder : RANK.file,
        more: isFolder,
      };
    });
}

function quoteWhereNeeded(path: string, slot: Slot): string {
  return /\s/.test(path) && !slot.quoted && slot.parts.length <= 1 ? `"${path}"` : path;
}

function exampleItem(label: string): Suggestion {
  return { label, kind: CompletionItemKind.File, detail: 'for example', rank: RANK.example, asked: true };
}

function memoryStarts({ analysis }: CompletionRequest): Suggestion[] {
  return analysis.machine.memory.flatMap(({ start, kind }) =>
    start === undefined
      ? []
      : [
          {
            label: describeAddress(start),
            kind: CompletionItemKind.Value,
            detail: `start of ${kind}`,
            rank: 0,
          },
        ],
  );
}
