import { describeAddress, readHex } from '../../shared/address';
import {
  REGISTER_HEADS,
  type RegisterColumn,
  type RegisterRow,
  registerColumns,
  registerRows,
} from '../../shared/drawing/registers';
import { factoryPlace, factoryRegions, isSized, regionPeers, regionsText } from '../../shared/drawing/words';
import type {
  AttachablePicture,
  FactoryPagePicture,
  LayoutPicture,
  RegionPicture,
} from '../../shared/picture';
import { describeRange } from '../../shared/range';
import { describeSize } from '../../shared/size';
import { t } from '../words';
import type { Channel } from './channel';
import { h } from './element';
import { pagesOf } from './facts';
import { lineLink } from './links';

/**
 * A factory page unfolded: registers with guest-physical addresses, then the regions it creates. A folded one gets them
 * when it is opened: most machines with several are never unfolded as a whole.
 */
export function factoryView(
  page: FactoryPagePicture,
  picture: LayoutPicture,
  channel: Channel,
  open: boolean,
) {
  const details = h(
    'details',
    { class: 'card factory', open, 'data-window': page.window },
    h(
      'summary',
      {},
      h('h2', {}, titleOf(page, picture)),
      h('span', { class: 'mono quiet' }, t(factoryPlace(page, picture))),
    ),
  );
  const fill = () => details.append(...factoryFacts(page, picture, channel));
  if (open) fill();
  else details.addEventListener('toggle', fill, { once: true });
  return details;
}

function factoryFacts(page: FactoryPagePicture, picture: LayoutPicture, channel: Channel): HTMLElement[] {
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
        ...columns.map((column) =>
          h('th', { scope: 'col', role: 'columnheader' }, t(REGISTER_HEADS[column])),
        ),
      ),
    ),
    h('tbody', { role: 'rowgroup' }, ...rows),
  );
  return [
    h(
      'p',
      { class: 'quiet' },
      lineLink(channel, picture.uri, page.source),
      ` · ${t('allowed: {0}', page.policy)}`,
    ),
    ...(rows.length > 0 ? [h('div', { class: 'wide' }, table)] : []),
    h('h3', {}, t('Regions')),
    h('p', { class: 'quiet' }, t(regionsText(page))),
    ...page.regions.map((region) => regionView(region, picture, channel)),
    ...page.attachable.filter(isSized).map((region) => regionView(region, picture, channel)),
    ...attachableView(page, picture, channel),
  ];
}

function titleOf(page: FactoryPagePicture, picture: LayoutPicture): string {
  const regions = factoryRegions(page, picture).join(', ');
  return regions === ''
    ? t('Factory page of {0}', page.label)
    : t('Factory page of {0} for {1}', page.label, regions);
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
  return [h('h3', {}, t('May attach')), h('ul', { class: 'plain' }, ...items)];
}

function sharedList(sharedWith: readonly string[]): HTMLElement | false {
  if (sharedWith.length === 0) return false;
  const names = sharedWith.map((name) => h('li', {}, name));
  return h(
    'div',
    { class: 'shared' },
    h('span', { class: 'quiet' }, t('shared with')),
    h('ul', {}, ...names),
  );
}

function regionView(region: RegionPicture, picture: LayoutPicture, channel: Channel): HTMLElement {
  const find = (id: string | undefined) => picture.spaces.mem.windows.find((w) => w.id === id);
  const control = find(region.controlPage);
  const data = find(region.data);
  const dataPlace = data ? describeRange(readHex(data.start), readHex(data.end)) : t('not placed');
  return h(
    'div',
    { class: 'region' },
    h(
      'div',
      { class: 'halves' },
      h(
        'div',
        { class: 'half' },
        h('strong', {}, t('control page')),
        h(
          'span',
          { class: 'mono quiet' },
          control ? describeAddress(readHex(control.start)) : t('not placed'),
        ),
      ),
      h(
        'div',
        { class: 'half data' },
        h('strong', {}, t('{0} data', region.name)),
        h('span', { class: 'mono quiet' }, dataPlace),
        h('span', { class: 'quiet' }, sizeOf(region)),
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

/** `4 MiB · 1024 pages`, as far as it is known; `8 MiB, from camera · 2048 pages` where another machine creates it. */
function sizeOf(region: RegionPicture | AttachablePicture): string {
  if (!region.size) return t('size unknown');
  const size = describeSize(readHex(region.size));
  const told = 'from' in region && region.from ? t('{0}, from {1}', size, region.from) : size;
  return region.pages === undefined ? told : `${told} · ${pagesOf(region.pages)}`;
}
