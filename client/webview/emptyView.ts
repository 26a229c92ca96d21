import { EMPTY_TEXT } from '../../shared/drawing/words';
import type { ServerState } from '../../shared/panel';
import { t } from '../words';
import { h } from './element';
import { icon } from './icons';

const EXAMPLE = `system guest
ram 0x80000000,512M
vdev pl011
  loc 0x1c090000
  intr gic:37
  hostdev >-`;

/** What a page without a map offers. */
interface EmptyActions {
  /** Choose a configuration to look at. */
  open(): void;
  /** Write the example into the empty file; absent where there is no file. */
  insert?(example: string): void;
}

/** What a page without a map says instead, with a way on. */
export function emptyView(reason: string | undefined, { open, insert }: EmptyActions): HTMLElement {
  const said = reason ? [reason] : EMPTY_TEXT.map((words) => t(words));
  const button = (label: string, act: () => void) =>
    h('button', { type: 'button', class: 'primary', onclick: act }, label);
  return h(
    'section',
    { class: 'empty' },
    ...said.map((words) => h('p', {}, words)),
    !reason && h('pre', { class: 'mono' }, EXAMPLE),
    insert
      ? button(t('Insert This Example'), () => insert(EXAMPLE))
      : button(t('Open a Configuration…'), open),
  );
}

/** A dead or starting language server, with the way out. */
export function serverView(
  state: ServerState,
  message: string | undefined,
  restart: () => void,
): HTMLElement | undefined {
  if (state === 'running') return undefined;
  if (state === 'starting') return h('p', { class: 'banner' }, t('The language server is starting …'));
  return h(
    'div',
    { class: 'banner stopped', role: 'alert' },
    icon('warning'),
    h('span', {}, message ?? t('The language server has stopped; what is drawn may be old.')),
    h('button', { type: 'button', class: 'primary', onclick: restart }, icon('debug-restart'), t('Restart')),
  );
}
