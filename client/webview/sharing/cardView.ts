import { cardPlace, certaintyMark, PAGE_NAMES, registerPlace } from '../../../shared/drawing/sharing/words';
import type { SharingCard, SharingRegister, SharingSource } from '../../../shared/sharing';
import type { Channel } from '../channel';
import { h } from '../element';

/** One page of registers as a guest sees it; what has just changed is marked, each value leads to its line. */
export function cardView(card: SharingCard, guest: string, channel: Channel): HTMLElement {
  const name = PAGE_NAMES[card.page];
  return h(
    'section',
    { class: `registers-card ${card.page}`, 'aria-label': `${name} of ${guest}` },
    h(
      'h3',
      {},
      `${name[0]?.toUpperCase()}${name.slice(1)} `,
      h(
        'span',
        { class: 'mono quiet', title: card.reason },
        sourceLink(channel, cardPlace(card), card.source),
      ),
      mark(card),
    ),
    h('table', {}, h('tbody', {}, ...card.registers.map((register) => rowView(register, channel)))),
  );
}

/** The place of a control page that is not there yet, or no more. */
export function noCard(guest: string): HTMLElement {
  return h(
    'section',
    { class: 'registers-card control absent', 'aria-label': `Control page of ${guest}` },
    h('h3', {}, 'Control page'),
    h('p', { class: 'quiet' }, 'not attached'),
  );
}

function rowView(register: SharingRegister, channel: Channel): HTMLElement {
  const { name, text, changed, reason, source } = register;
  return h(
    'tr',
    { class: changed && 'changed' },
    h('td', { class: 'mono quiet place' }, registerPlace(register)),
    h('th', { scope: 'row' }, name),
    h(
      'td',
      { class: 'value', title: reason },
      changed && h('span', { class: 'live' }, 'changed: '),
      sourceLink(channel, text, source),
      text === 'unknown' ? undefined : mark(register),
      reason !== undefined && h('span', { class: 'live' }, ` (${reason})`),
    ),
  );
}

/** A value that leads to the line that causes it; plain where no line does. */
function sourceLink(
  channel: Channel,
  words: string,
  source: SharingSource | undefined,
): HTMLElement | string {
  if (source === undefined) return words;
  const go = () => channel.send({ type: 'reveal', ...source, focus: true });
  return h('button', { type: 'button', class: 'link', onclick: go }, words);
}

function mark(known: Pick<SharingRegister, 'certainty'>): HTMLElement | undefined {
  const word = certaintyMark(known);
  return word === undefined || word === 'unknown' ? undefined : h('span', { class: 'certainty' }, ` ${word}`);
}
