import { hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** The pieces of an argument in each other's place. */
export const SWAPPED_ARGUMENTS: Rule = {
  id: 'swapped-arguments',
  severity: 'warning',
  summary: 'Start and length, or address and file, stand in the wrong order.',
  section: 'Reading the text',
  check({ machine }, report) {
    for (const { swapped, kind, startPart, lengthPart, start } of machine.memory) {
      if (!swapped || startPart === undefined || lengthPart === undefined || start === undefined) continue;
      const text = `${startPart.text},${lengthPart.text}`;
      const at = { start: lengthPart.start, end: startPart.end };
      report({
        at,
        message: `The start stands before the length: ${quoted(`${kind} ${text}`)} is ${quoted(lengthPart.text)} from ${hex(start)} on. The layout takes it so.`,
        fixes: () => [{ title: `Write ${quoted(text)}`, edits: [replace(at, text)], preferred: true }],
      });
    }
    for (const { address, filePart } of machine.loads) {
      const [, file = '', place = ''] = /^(.+),(0x[0-9a-fA-F]{4,})$/.exec(filePart?.text ?? '') ?? [];
      if (address !== undefined || filePart === undefined || filePart.opaque || place === '') continue;
      const text = `${place},${file}`;
      report({
        at: filePart,
        message: `The address stands before the file: ${quoted(text)}.`,
        fixes: () => [{ title: `Write ${quoted(text)}`, edits: [replace(filePart, text)], preferred: true }],
      });
    }
  },
};
