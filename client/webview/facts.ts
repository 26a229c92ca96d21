import { describeAddress, hex, readHex } from '../../shared/address';
import {
  CERTAINTY,
  claimsText,
  interruptText,
  KIND_NAMES,
  sourceWords,
  windowSize,
} from '../../shared/drawing/words';
import { pageCount } from '../../shared/page';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { describeRange } from '../../shared/range';
import { counted } from '../../shared/words';
import { h } from './element';

/**
 * All that is known about a window, as terms and values.
 * @param source a way to its place in the text; the line as words when absent
 */
export function factList(window: WindowPicture, picture: LayoutPicture, source?: Node): HTMLElement {
  const start = readHex(window.start);
  const end = readHex(window.end);
  const fact = (name: string, value: Node | string | undefined, mono = false) =>
    value ? [h('dt', {}, name), h('dd', { class: mono ? 'mono' : '' }, value)] : [];
  const exact = `${hex(end - start)} bytes, ${counted(pageCount(end - start), 'page')}`;
  const line = window.source && sourceWords(window.source);
  return h(
    'dl',
    {},
    ...fact('range', window.openEnded ? `from ${describeAddress(start)}` : describeRange(start, end), true),
    ...fact('compared', window.change?.words),
    ...fact('size', window.openEnded ? windowSize(window) : `${windowSize(window)} · ${exact}`),
    ...fact('kind', [KIND_NAMES[window.kind], CERTAINTY[window.certainty]].filter(Boolean).join(', ')),
    ...fact(window.certainty === 'verified' ? 'verified by' : 'why', window.basis),
    ...fact('more', window.detail),
    ...fact('hosts', window.hosts),
    ...fact('interrupt', window.interrupts.map((i) => interruptText(i)).join(', '), true),
    ...fact('clashes', claimsText(window, picture).join('; ')),
    ...fact('source', source ?? line),
  );
}
