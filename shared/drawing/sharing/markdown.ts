import type { SharingPicture, SharingStep } from '../../sharing';
import { markdownCell as cell, markdownRow as row } from '../markdown';
import {
  accessWords,
  actorOf,
  cardPlace,
  certaintyMark,
  changesOf,
  PAGE_NAMES,
  registerPlace,
  sharingTitle,
} from './words';

/** A region played through, as a Markdown table with a row for each step. */
export function sharingMarkdown(picture: SharingPicture): string {
  const lines = [`## Shared memory: ${cell(sharingTitle(picture))}`, ''];
  if (picture.reason !== undefined) lines.push(picture.reason, '');
  if (picture.steps.length === 0) return lines.join('\n');
  for (const [index, { name, policy }] of picture.guests.entries()) {
    const factory = picture.steps[0]?.guests[index]?.[0];
    const place = factory === undefined ? '' : `, factory page: ${cardPlace(factory)}`;
    lines.push(`- **${cell(name)}**${place}; allowed: ${cell(policy)}`);
  }
  lines.push(
    '',
    row('#', 'Who', 'Step', 'Access', 'Registers that change'),
    '| --: | --- | --- | --- | --- |',
  );
  for (const [index, step] of picture.steps.entries()) lines.push(stepRow(index + 1, step, picture));
  lines.push('', 'Values marked *predicted*, *observed* or *inferred* are not documented for certain.', '');
  return lines.join('\n');
}

function stepRow(number: number, step: SharingStep, picture: SharingPicture): string {
  const accesses = step.accesses.map((access) => accessWords(access)).join('; ');
  const changes = changesOf(step).map(({ guest, card, register }) => {
    const mark = certaintyMark(register);
    const note = mark === undefined ? '' : ` *${mark}*`;
    const whose = picture.guests.length > 1 ? `${picture.guests[guest]?.name} ` : '';
    const page = card.page === 'control' ? `${PAGE_NAMES.control} ` : '';
    return `${whose}${page}${register.name} (${registerPlace(register)}) = ${register.text}${note}`;
  });
  const what = step.detail === '' ? `**${step.title}**` : `**${step.title}**. ${step.detail}`;
  return row(String(number), actorOf(step, picture.guests), what, accesses, changes.join('; '));
}
