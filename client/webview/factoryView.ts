import { describeAddress, describeOffset, readHex } from '../../shared/address';
import { regionSize, regionsText } from '../../shared/drawing/cards';
import type { FactoryPagePicture, LayoutPicture, RegionPicture } from '../../shared/picture';
import { describeRange } from '../../shared/range';
import { describeWidth } from '../../shared/register';
import type { Channel } from './channel';
import { h } from './element';
import { lineLink } from './links';

/** A factory page unfolded: registers with guest-physical addresses, then the regions it creates. */
export function factoryView(
  page: FactoryPagePicture,
  picture: LayoutPicture,
  channel: Channel,
  open: boolean,
) {
  const window = picture.spaces.mem.windows.find((w) => w.id === page.window);
  const place = window
    ? describeRange(readHex(window.start), readHex(window.end))
    : page.form === 'pci'
      ? 'PCI form: qvm picks the address'
      : 'address not known';
  const rows = page.registers.map((r) =>
    h(
      'tr',
      { role: 'row' },
      h('td', { class: 'mono quiet', role: 'cell' }, describeOffset(readHex(r.offset))),
      r.address !== undefined &&
        h('td', { class: 'mono', role: 'cell' }, describeAddress(readHex(r.address))),
      h('td', { class: 'mono quiet', role: 'cell' }, describeWidth(r.width, r.count)),
      h('td', { class: 'mono quiet', role: 'cell' }, r.access),
      h('th', { scope: 'row', role: 'rowheader' }, r.name),
      h('td', { class: 'quiet meaning', role: 'cell' }, r.meaning),
    ),
  );
  // Where qvm picks the page's address, offsets are all there is.
  const placed = page.registers[0]?.address !== undefined;
  const heads = ['offset', ...(placed ? ['guest-physical'] : []), 'bits', 'access', 'register', 'meaning'];
  const table = h(
    'table',
    { class: placed ? 'registers' : 'registers unplaced', role: 'table' },
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row' }, ...heads.map((name) => h('th', { scope: 'col', role: 'columnheader' }, name))),
    ),
    h('tbody', { role: 'rowgroup' }, ...rows),
  );
  const details = h(
    'details',
    { class: 'card factory', open, 'data-window': page.window },
    h('summary', {}, h('h2', {}, `Factory page of ${page.label}`), h('span', { class: 'mono quiet' }, place)),
    h('p', { class: 'quiet' }, lineLink(channel, picture.uri, page.source), ` · allowed: ${page.policy}`),
    rows.length > 0 && h('div', { class: 'wide' }, table),
    h('h3', {}, 'Regions'),
    h('p', { class: 'quiet' }, regionsText(page)),
    ...page.regions.map((region) => regionView(region, picture, channel)),
    ...attachableView(page, picture, channel),
  );
  return details;
}

/** Regions of others that this guest may attach: where qvm would place them depends on what is there by then. */
function attachableView(page: FactoryPagePicture, picture: LayoutPicture, channel: Channel): HTMLElement[] {
  if (page.attachable.length === 0) return [];
  const items = page.attachable.map(({ name, sharedWith, source }) =>
    h(
      'li',
      {},
      h('strong', {}, name),
      source && ' · ',
      lineLink(channel, picture.uri, source),
      sharedList(sharedWith),
    ),
  );
  return [h('h3', {}, 'May attach'), h('ul', { class: 'plain' }, ...items)];
}

function sharedList(sharedWith: readonly string[]): HTMLElement | false {
  if (sharedWith.length === 0) return false;
  const names = sharedWith.map((name) => h('li', {}, name));
  return h('div', { class: 'shared' }, h('span', { class: 'quiet' }, 'shared with'), h('ul', {}, ...names));
}

function regionView(region: RegionPicture, picture: LayoutPicture, channel: Channel): HTMLElement {
  const find = (id: string | undefined) => picture.spaces.mem.windows.find((w) => w.id === id);
  const control = find(region.controlPage);
  const data = find(region.data);
  const dataPlace = data ? describeRange(readHex(data.start), readHex(data.end)) : 'not placed';
  return h(
    'div',
    { class: 'region' },
    h(
      'div',
      { class: 'halves' },
      h(
        'div',
        { class: 'half' },
        h('strong', {}, 'control page'),
        h('span', { class: 'mono quiet' }, control ? describeAddress(readHex(control.start)) : 'not placed'),
      ),
      h(
        'div',
        { class: 'half data' },
        h('strong', {}, `${region.name} data`),
        h('span', { class: 'mono quiet' }, dataPlace),
        h('span', { class: 'quiet' }, regionSize(region)),
      ),
    ),
    h(
      'p',
      { class: 'quiet' },
      region.basis,
      region.source && ' · ',
      lineLink(channel, picture.uri, region.source),
    ),
    sharedList(region.sharedWith),
  );
}
