import { describeAddress, readHex } from '../../shared/address';
import {
  REGISTER_HEADS,
  type RegisterColumn,
  type RegisterRow,
  registerColumns,
  registerRows,
} from '../../shared/drawing/registers';
import {
  factoryPlace,
  factoryTitle,
  isSized,
  regionPeers,
  regionSize,
  regionsText,
} from '../../shared/drawing/words';
import type { FactoryPagePicture, LayoutPicture, RegionPicture } from '../../shared/picture';
import { describeRange } from '../../shared/range';
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
  const columns = registerColumns(page);
  const rows = registerRows(page).map((row) =>
    h('tr', { role: 'row' }, ...columns.map((column) => registerCell(column, row))),
  );
  const table = h(
    'table',
    { class: columns.includes('address') ? 'registers' : 'registers unplaced', role: 'table' },
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        ...columns.map((column) => h('th', { scope: 'col', role: 'columnheader' }, REGISTER_HEADS[column])),
      ),
    ),
    h('tbody', { role: 'rowgroup' }, ...rows),
  );
  const details = h(
    'details',
    { class: 'card factory', open, 'data-window': page.window },
    h(
      'summary',
      {},
      h('h2', {}, factoryTitle(page, picture)),
      h('span', { class: 'mono quiet' }, factoryPlace(page, picture)),
    ),
    h('p', { class: 'quiet' }, lineLink(channel, picture.uri, page.source), ` · allowed: ${page.policy}`),
    rows.length > 0 && h('div', { class: 'wide' }, table),
    h('h3', {}, 'Regions'),
    h('p', { class: 'quiet' }, regionsText(page)),
    ...page.regions.map((region) => regionView(region, picture, channel)),
    ...page.attachable.filter(isSized).map((region) => regionView(region, picture, channel)),
    ...attachableView(page, picture, channel),
  );
  return details;
}

const LOOKS: Readonly<Record<RegisterColumn, string>> = {
  offset: 'mono quiet',
  address: 'mono',
  bits: 'mono quiet',
  access: 'mono quiet',
  register: '',
  meaning: 'quiet meaning',
};

/** The register's name heads its row. */
function registerCell(column: RegisterColumn, row: RegisterRow): HTMLElement {
  return column === 'register'
    ? h('th', { scope: 'row', role: 'rowheader' }, row.register)
    : h('td', { class: LOOKS[column], role: 'cell' }, row[column]);
}

/** Regions that this guest may attach and of which nobody known creates any: they cannot be placed. */
function attachableView(page: FactoryPagePicture, picture: LayoutPicture, channel: Channel): HTMLElement[] {
  const unknown = page.attachable.filter((region) => !isSized(region));
  if (unknown.length === 0) return [];
  const items = unknown.map(({ name, sharedWith, source }) =>
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
    sharedList(regionPeers(region)),
  );
}
