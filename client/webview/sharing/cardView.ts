import { cardPlace, certaintyMark, PAGE_NAMES, registerPlace } from '../../../shared/drawing/sharing/words';
import type { SharingCard, SharingRegister, SharingSource } from '../../../shared/sharing';
import { capitalised } from '../../../shared/words';
import { t } from '../../words';
import type { Channel } from '../channel';
import { h } from '../element';
import { howKnown } from './certainty';

/** One page of registers as a guest sees it; what has just changed is marked, each value leads to its line. */
export function cardView(card: SharingCard, guest: string, channel: Channel): HTMLElement {
  const name = t(PAGE_NAMES[card.page]);
  return h(
    'section',
    { class: `registers-card ${card.page}`, 'aria-label': t('{0} of {1}', name, guest) },
    h(
      'h3',
      {},
      `${capitalised(name)} `,
      h(
        'span',
        { class: 'mono quiet', title: card.reason },
        sourceLink(channel, t(cardPlace(card)), card.source),
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
    { class: 'registers-card control absent', 'aria-label': t('{0} of {1}', t('Control page'), guest) },
    h('h3', {}, t('Control page')),
    h('p', { class: 'quiet' }, t('not attached')),
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
      changed && h('span', { class: 'live' }, `${t('changed:')} `),
      sourceLink(channel, text === 'unknown' ? t('unknown') : text, source),
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
  if (word === undefined || word === 'unknown') return undefined;
  return h('span', { class: 'certainty' }, ` ${howKnown(known.certainty)}`);
}
