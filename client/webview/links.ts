import { sourceWords } from '../../shared/drawing/words';
import type { SourceRange } from '../../shared/picture';
import type { Channel } from './channel';
import { h } from './element';

/** `line 31`, going there. A button and not an anchor: it leads to another editor, not to another page. */
export function lineLink(channel: Channel, uri: string, range: SourceRange | undefined, words?: string) {
  if (!range) return undefined;
  const go = () => channel.send({ type: 'reveal', uri, range, focus: true });
  const label = words ?? sourceWords(range);
  return h('button', { type: 'button', class: 'link', onclick: go }, label);
}
