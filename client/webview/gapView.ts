import { hex } from '../../shared/address';
import { pageCount } from '../../shared/page';
import { describeRange, type Range } from '../../shared/range';
import { describeSize } from '../../shared/size';
import { t } from '../words';
import type { MenuItem } from './contextMenu';
import { h } from './element';
import { pagesOf } from './facts';
import { icon } from './icons';

/** What a free range can be asked for. */
interface GapActions {
  add(): void;
  zoom(): void;
  copy(what: string, content: string): void;
}

export function gapMenu({ start, end }: Range, { add, zoom, copy }: GapActions): MenuItem[][] {
  const what = t('Range');
  return [
    [
      { label: t('Add a Vdev Here…'), key: t('Insert'), act: add },
      { label: t('Zoom to It'), key: 'z', act: zoom },
    ],
    [
      {
        label: t('Copy {0}', what),
        key: `${t('Ctrl')}+C`,
        act: () => copy(what, describeRange(start, end)),
      },
    ],
  ];
}

/** How large a free range is and where, as terms and values. */
export function gapFacts({ start, end }: Range): HTMLElement {
  const size = end - start;
  return h(
    'dl',
    {},
    h('dt', {}, t('range')),
    h('dd', { class: 'mono' }, describeRange(start, end)),
    h('dt', {}, t('size')),
    h('dd', {}, t('{0} bytes, {1}', hex(size), pagesOf(pageCount(size)))),
  );
}

/** The selected free range, with the way to add something. */
export function gapView(gap: Range, add: () => void): HTMLElement {
  return h(
    'section',
    { class: 'card selection', 'aria-label': t('Selected free range') },
    h('h2', {}, t('{0} free', describeSize(gap.end - gap.start))),
    gapFacts(gap),
    h(
      'button',
      { type: 'button', class: 'primary', onclick: add },
      icon('add'),
      t('Add a Vdev Here…'),
      h('kbd', {}, t('Insert')),
    ),
  );
}
