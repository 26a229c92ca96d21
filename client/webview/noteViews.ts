import { describeAddress, readHex } from '../../shared/address';
import { SHAPES } from '../../shared/drawing/words';
import type { LayoutPicture, OverlapPicture, WindowPicture } from '../../shared/picture';
import { describeRange } from '../../shared/range';
import { describeSize } from '../../shared/size';
import { t } from '../words';
import type { Channel } from './channel';
import type { ClashFixes } from './clashFixes';
import { h } from './element';
import { factList } from './facts';
import { icon } from './icons';
import type { LineClash } from './lineClashes';
import { lineLink } from './links';
import type { Moving } from './moving';

/** What can be done about a clash. */
interface WaysOut {
  readonly moving: Moving;
  readonly fixes: ClashFixes;
}

/** Who clashes, about which bytes, where each is written, and the ways out. */
export function conflictView(
  overlap: OverlapPicture,
  picture: LayoutPicture,
  channel: Channel,
  { moving, fixes }: WaysOut,
) {
  const space = picture.spaces.mem;
  const windows = overlap.windows.flatMap((id) => space.windows.find((w) => w.id === id) ?? []);
  const names = listed(windows.map((w) => w.label));
  const range = describeRange(readHex(overlap.start), readHex(overlap.end));
  const heading = overlap.severity === 'conflict' ? t('Conflict') : t('Possible conflict');
  const links = windows.map((w) =>
    h('li', {}, `${w.label}: `, lineLink(channel, picture.uri, w.source) ?? t('default, not in the file')),
  );
  const mover = windows.find((w) => w.id === overlap.mover);
  const place = mover?.moveTo && readHex(mover.moveTo.place);
  const offer =
    mover &&
    place !== undefined &&
    h(
      'button',
      {
        type: 'button',
        class: 'primary',
        title: mover.moveTo?.reason,
        onclick: () => moving.to(mover, place),
      },
      t('Move {0} to {1}', mover.label, describeAddress(place)),
    );
  const places = windows.flatMap(({ addressSource, source }) => {
    const range = addressSource ?? source;
    return range === undefined ? [] : [{ uri: picture.uri, range }];
  });
  return h(
    'section',
    { class: 'card conflict' },
    h('h2', {}, icon('warning'), heading),
    h(
      'p',
      {},
      t('{0} both answer', names),
      h('br'),
      h('span', { class: 'mono' }, range),
      ` · ${t(SHAPES[overlap.shape])}, ${describeSize(readHex(overlap.end) - readHex(overlap.start))}`,
    ),
    h('ul', { class: 'plain' }, ...links),
    fixes.view({ key: overlap.windows.join(' '), places, known: offer || undefined }),
  );
}

/** Who uses an interrupt line that another uses too, where each is written, and the ways out. */
export function lineClashView(
  { controller, first, last, uses }: LineClash,
  picture: LayoutPicture,
  channel: Channel,
  fixes: ClashFixes,
): HTMLElement {
  const lines = first === last ? `${controller}:${first}` : `${controller}:${first}–${last}`;
  const numbering = first === last ? uses[0]?.numbering : undefined;
  const links = uses.map(({ label, source }) =>
    h('li', {}, `${label}: `, lineLink(channel, picture.uri, source)),
  );
  const places = uses.flatMap(({ source }) => (source ? [{ uri: picture.uri, range: source }] : []));
  return h(
    'section',
    { class: 'card conflict' },
    h('h2', {}, icon('warning'), t('Conflict of interrupts')),
    h(
      'p',
      {},
      t('{0} use the same line', listed(uses.map(({ label }) => label))),
      h('br'),
      h('span', { class: 'mono' }, [lines, numbering].filter(Boolean).join(' · ')),
    ),
    h('ul', { class: 'plain' }, ...links),
    fixes.view({ key: lines, places, known: undefined }),
  );
}

/** `a and b`. */
function listed(names: readonly string[]): string {
  return names.reduce((all, name) => (all === '' ? name : t('{0} and {1}', all, name)), '');
}

/** All that is known about the selected window. */
export function selectionView(window: WindowPicture, picture: LayoutPicture, channel: Channel): HTMLElement {
  return h(
    'section',
    { class: 'card selection', 'aria-label': t('Selected window') },
    h('h2', {}, window.label),
    factList(window, picture, lineLink(channel, picture.uri, window.source)),
  );
}

export function unplacedView(picture: LayoutPicture, channel: Channel): HTMLElement | undefined {
  if (picture.unplaced.length === 0) return undefined;
  const items = picture.unplaced.map((u) =>
    h(
      'li',
      {},
      h('strong', {}, u.label),
      `: ${u.reason}`,
      u.source && ' · ',
      lineLink(channel, picture.uri, u.source),
    ),
  );
  return h('section', { class: 'card' }, h('h2', {}, t('Not placed')), h('ul', { class: 'plain' }, ...items));
}
