import { counted } from '../../../../shared/words';
import { numberBase } from '../../catalogue/roles';
import { readNumber } from '../../syntax/number';
import type { Part } from '../../syntax/part';
import type { Edit } from '../../text/edit';
import { cursorAt } from '../cursor';
import { PREFIX_KIND } from './kinds';
import type { Refactoring } from './refactoring';

/** Writes the `0x` that qvm adds in its mind to bare addresses: at the cursor, in a selection, in the whole file. */
export const addPrefixes: Refactoring = ({ analysis, start, end }) => {
  const { tree } = analysis;
  const { part } = cursorAt(tree, start);
  if (start === end && (part === undefined || !lacksPrefix(part))) return [];
  const bare = tree.options
    .flatMap((option) => option.arguments)
    .flatMap((argument) => argument.parts)
    .filter(lacksPrefix);
  if (start !== end) {
    const inside = bare.filter((found) => start <= found.start && found.end <= end);
    return inside.length === 0
      ? []
      : [
          rewriting(
            `Add \`0x\` to ${counted(inside.length, 'bare address', 'bare addresses')} in the selection`,
            inside,
          ),
        ];
  }
  const all =
    bare.length > 1
      ? [rewriting(`Add \`0x\` to all ${counted(bare.length, 'bare address', 'bare addresses')}`, bare)]
      : [];
  return part === undefined ? all : [rewriting(`Add \`0x\` to \`${part.text}\``, [part]), ...all];
};

/** An address without prefix that is more than one decimal digit, so that it can be taken for a decimal number. */
function lacksPrefix(part: Part): boolean {
  if (part.opaque || numberBase(part.role) !== 'hexadecimal') return false;
  const { value, prefix, suffix } = readNumber(part.text, 'hexadecimal');
  return value !== undefined && prefix === '' && suffix === '' && value > 9n;
}

function rewriting(title: string, parts: readonly Part[]) {
  const edits = parts.map((part): Edit => ({ start: part.start, end: part.start, text: '0x' }));
  return { title, kind: PREFIX_KIND, edits };
}
