import { quoted } from '../../../../shared/quoted';
import { numberBase, ROLES } from '../../catalogue/roles';
import type { NumberReading } from '../../syntax/number';
import type { Part } from '../../syntax/part';
import { replace } from '../../text/edit';
import type { Fix, Rule } from '../rule';

/** Not a number in the notation that the argument takes. */
export const INVALID_NUMBER: Rule = {
  id: 'invalid-number',
  severity: 'error',
  summary: 'Not a number in the notation that this argument takes.',
  section: 'Reading the text',
  check({ numbers }, report) {
    for (const { part, reading, argument } of numbers) {
      if (reading.problem !== 'malformed' || part.text === '') continue;
      if (/^[A-Za-z_]+=/.test(part.text) || /^[A-Za-z_]+=/.test(argument.word.text)) continue;
      // `-1` and the like stand for "no limit" in places; a `-` is qvm's business where words are allowed.
      if (argument.fact?.words?.some((known) => known.word === part.text) === true) continue;
      const meant = readingsMeant(part, reading);
      const base =
        numberBase(part.role) === 'hexadecimal'
          ? 'an address (hexadecimal unless `0d`)'
          : 'a number (decimal unless `0x`)';
      const units = ROLES[part.role].units !== undefined;
      report({
        at: part,
        message: `${quoted(part.text)} is not ${base}${units ? '; units are K, M and G' : ''}.${meant[0] === undefined ? '' : ` Did you mean ${quoted(meant[0])}?`}`,
        fixes: () =>
          meant.map(
            (text): Fix => ({
              title: `Write ${quoted(text)}`,
              edits: [replace(part, text)],
              preferred: true,
              safe: !text.startsWith('0x') || part.text.startsWith('0x'),
            }),
          ),
      });
    }
  },
};

/** The one thing that a malformed number can be meant for, if there is just one. */
function readingsMeant({ text }: Part, { prefix }: NumberReading): string[] {
  const unit = /^((?:0[xXdD])?[0-9A-Fa-f]+?)\s*([kKmMgG])i?[bB]$/.exec(text);
  if (unit !== null) return [`${unit[1]}${unit[2]?.toUpperCase()}`];
  if (/^(0[xXdD])?[0-9a-fA-F]+[kKmMgG]?;$/.test(text)) return [text.slice(0, -1)];
  if (/^(0[xXdD])?[0-9a-fA-F]+([_'][0-9a-fA-F]+)+[kKmMgG]?$/.test(text)) return [text.replace(/[_']/g, '')];
  if (prefix === '' && /^[0-9a-fA-F]+$/.test(text)) return [`0x${text}`];
  if (/^[0-9a-fA-F]+h$/i.test(text)) return [`0x${text.slice(0, -1)}`];
  if (/^x[0-9a-fA-F]+$/i.test(text)) return [`0${text}`];
  if (/^[oO][xX][0-9a-fA-F]+$/.test(text)) return [`0x${text.slice(2)}`];
  return [];
}
