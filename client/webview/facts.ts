import { describeAddress, hex, readHex } from '../../shared/address';
import { CERTAINTY, claimsText, interruptText, KIND_NAMES, windowSize } from '../../shared/drawing/words';
import { pageCount } from '../../shared/page';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { describeRange } from '../../shared/range';
import { plural, t } from '../words';
import { h } from './element';
import { placeWords } from './links';

/**
 * All that is known about a window, as terms and values.
 * @param source a way to its place in the text; the line as words when absent
 */
export function factList(window: WindowPicture, picture: LayoutPicture, source?: Node): HTMLElement {
  const start = readHex(window.start);
  const end = readHex(window.end);
  const fact = (name: string, value: Node | string | undefined, mono = false) =>
    value ? [h('dt', {}, name), h('dd', { class: mono ? 'mono' : '' }, value)] : [];
  const exact = t('{0} bytes, {1}', hex(end - start), pagesOf(pageCount(end - start)));
  const line = window.source && placeWords(window.source);
  return h(
    'dl',
    {},
    ...fact(
      t('range'),
      window.openEnded ? t('from {0}', describeAddress(start)) : describeRange(start, end),
      true,
    ),
    ...fact(t('compared'), window.change?.words),
    ...fact(t('size'), window.openEnded ? windowSize(window) : `${windowSize(window)} · ${exact}`),
    ...fact(
      t('kind'),
      [t(KIND_NAMES[window.kind]), t(CERTAINTY[window.certainty])].filter(Boolean).join(', '),
    ),
    ...fact(window.certainty === 'verified' ? t('verified by') : t('why'), window.basis),
    ...fact(t('more'), window.detail),
    ...fact(t('hosts'), window.hosts),
    ...fact(t('interrupt'), window.interrupts.map((i) => interruptText(i)).join(', '), true),
    ...fact(t('clashes'), claimsText(window, picture).join('; ')),
    ...fact(t('source'), source ?? line),
  );
}

/** A number of pages of 4 KiB. */
export function pagesOf(pages: bigint | number): string {
  const count = Number(pages);
  return plural(count, t('1 page'), t('{0} pages', count));
}
