import type { SharingPicture, SharingStep } from '../../sharing';
import { accessWords, cardPlace, certaintyMark, sharingTitle } from './words';

/** A region played through, as a Mermaid sequence diagram: the guests and qvm, which answers their registers. */
export function sharingMermaid(picture: SharingPicture): string {
  const lines = [
    'sequenceDiagram',
    `    accTitle: ${plain(sharingTitle(picture))}`,
    '    participant q as qvm',
  ];
  for (const [index, { name }] of picture.guests.entries()) {
    const factory = picture.steps[0]?.guests[index]?.[0];
    const place = factory === undefined ? '' : `<br/>${cardPlace(factory)}`;
    lines.push(`    participant g${index} as ${plain(name)}${place}`);
  }
  if (picture.reason !== undefined) lines.push(`    Note over q: ${plain(picture.reason)}`);
  for (const step of picture.steps) lines.push(...stepLines(step).map((line) => `    ${line}`));
  return `${lines.join('\n')}\n`;
}

function stepLines(step: SharingStep): string[] {
  const { guest, title, detail, accesses, interrupted } = step;
  if (guest === undefined) return [`Note over q: ${plain(title)}`];
  const lines: string[] = [];
  if (accesses.length === 0) lines.push(`Note over g${guest}: ${plain(title)}`);
  for (const access of accesses) {
    if (access.kind === 'read') lines.push(`q-->>g${guest}: ${plain(accessWords(access))}`);
    else lines.push(`g${guest}->>q: ${plain(accessWords(access))}`);
  }
  const shown = step.guests[guest]?.flatMap(({ registers }) => registers) ?? [];
  const doubtful = shown.filter((register) => register.changed && certaintyMark(register) === 'predicted');
  for (const { name, text } of doubtful) lines.push(`Note over q: ${plain(`${name} ${text}, predicted`)}`);
  if (step.outcome !== undefined) lines.push(`Note over g${guest}: ${plain(`${title}. ${detail}`)}`);
  for (const other of interrupted) lines.push(`q-)g${other}: interrupt`);
  return lines;
}

/** Without what Mermaid takes for its own: line ends, and the signs that end or begin something. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/[#;<>]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
