import { describeAddress, readHex } from '../../../../shared/address';
import {
  accessWords,
  actorOf,
  cardPlace,
  certaintyMark,
  changesOf,
  PAGE_NAMES,
  registerPlace,
  sharingTitle,
} from '../../../../shared/drawing/sharing/words';
import type { SharingPicture, SharingStep } from '../../../../shared/sharing';
import { shown } from '../terminal';

/** A region played through for a terminal: each step with its accesses, then the registers that change. */
export function sharingText(picture: SharingPicture): string {
  const lines = [`shared memory: ${sharingTitle(picture)}`];
  for (const [index, { name, policy }] of picture.guests.entries()) {
    const factory = picture.steps[0]?.guests[index]?.[0];
    const place = factory === undefined ? '' : ` factory page ${cardPlace(factory)},`;
    lines.push(`  ${name}:${place} allowed: ${policy}`);
  }
  if (picture.reason !== undefined) lines.push('', picture.reason);
  for (const [index, step] of picture.steps.entries()) lines.push('', ...stepLines(index + 1, step, picture));
  const others = picture.regions.filter((region) => region !== picture.region);
  if (others.length > 0) lines.push('', `other regions: ${others.join(', ')}`);
  return `${lines.map(shown).join('\n')}\n`;
}

function stepLines(number: number, step: SharingStep, picture: SharingPicture): string[] {
  const actor = actorOf(step, picture.guests);
  // What qvm does names itself.
  const lines = [
    `${String(number).padStart(3)}  ${step.guest === undefined ? '' : `${actor}: `}${step.title}`,
  ];
  for (const access of step.accesses) {
    const place = access.address === undefined ? '' : `${describeAddress(readHex(access.address))}  `;
    lines.push(`       ${place}${accessWords(access)}`);
  }
  if (step.detail !== '') lines.push(`       ${step.detail}`);
  for (const { guest, card, register } of changesOf(step)) {
    const mark = certaintyMark(register);
    const notes = [mark, mark === undefined ? undefined : register.reason].filter(
      (note) => note !== undefined,
    );
    const note = notes.length === 0 ? '' : `  (${notes.join(': ')})`;
    const name = picture.guests[guest]?.name ?? '';
    const page = PAGE_NAMES[card.page];
    lines.push(
      `     * ${name} ${page} ${registerPlace(register)} ${register.name} = ${register.text}${note}`,
    );
  }
  return lines;
}
