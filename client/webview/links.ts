import type { SourceRange } from '../../shared/picture';
import { t } from '../words';
import type { Channel } from './channel';
import { h } from './element';

/** `line 31`, going there. A button and not an anchor: it leads to another editor, not to another page. */
export function lineLink(channel: Channel, uri: string, range: SourceRange | undefined, words?: string) {
  if (!range) return undefined;
  const go = () => channel.send({ type: 'reveal', uri, range, focus: true });
  const label = words ?? placeWords(range);
  return h('button', { type: 'button', class: 'link', onclick: go }, label);
}

/** `line 58`, or `common.qvmconf line 58` in another file of the same machine. */
export function placeWords({ file, start }: SourceRange): string {
  const line = t('line {0}', start.line + 1);
  return file === undefined ? line : `${file.name} ${line}`;
}
