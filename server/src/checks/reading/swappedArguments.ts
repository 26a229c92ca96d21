import { hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';
import { swappedBlobWord } from '../swap';

/** The pieces of an argument in each other's place. */
export const SWAPPED_ARGUMENTS: Rule = {
  id: 'swapped-arguments',
  severity: 'error',
  summary: 'Two pieces of an argument, or two arguments, stand in the wrong order.',
  section: 'Reading the text',
  check({ machine, swaps, tree, catalogue }, report) {
    const blobs = tree.strays.flatMap((stray) => swappedBlobWord(stray, tree.text, catalogue) ?? []);
    for (const { at, text, message } of [...swaps.values(), ...blobs]) {
      report({
        at,
        message: `${message}.`,
        fixes: () => [{ title: `Write ${quoted(text)}`, edits: [replace(at, text)], preferred: true }],
      });
    }
    for (const { swapped, kind, startPart, lengthPart, start } of machine.memory) {
      if (!swapped || startPart === undefined || lengthPart === undefined || start === undefined) continue;
      const text = `${startPart.text},${lengthPart.text}`;
      const at = { start: lengthPart.start, end: startPart.end };
      report({
        at,
        severity: 'warning',
        message: `The start belongs before the length: ${quoted(`${kind} ${text}`)} is ${quoted(lengthPart.text)} from ${hex(start)} on. The layout takes it so.`,
        fixes: () => [{ title: `Write ${quoted(text)}`, edits: [replace(at, text)], preferred: true }],
      });
    }
    for (const { locations } of [...machine.passes, ...machine.reserves]) {
      for (const { swapped, addressPart, lengthPart, address } of locations) {
        if (!swapped || addressPart === undefined || lengthPart === undefined || address === undefined)
          continue;
        const text = `${addressPart.text},${lengthPart.text}`;
        const at = { start: lengthPart.start, end: addressPart.end };
        report({
          at,
          severity: 'warning',
          message: `The address belongs before the length: ${quoted(text)} is ${quoted(lengthPart.text)} from ${hex(address)} on. The layout takes it so.`,
          fixes: () => [{ title: `Write ${quoted(text)}`, edits: [replace(at, text)], preferred: true }],
        });
      }
    }
    for (const { address, filePart } of machine.loads) {
      const [, file = '', place = ''] = /^(.+),(0x[0-9a-fA-F]{4,})$/.exec(filePart?.text ?? '') ?? [];
      if (address !== undefined || filePart === undefined || filePart.opaque || place === '') continue;
      const text = `${place},${file}`;
      report({
        at: filePart,
        severity: 'warning',
        message: `The address belongs before the file: ${quoted(text)}.`,
        fixes: () => [{ title: `Write ${quoted(text)}`, edits: [replace(filePart, text)], preferred: true }],
      });
    }
  },
};
