import { compareScene } from '../../shared/drawing/compare';
import type { Measure } from '../../shared/drawing/measure';
import type { LayoutPicture } from '../../shared/picture';
import type { Channel } from './channel';
import { h } from './element';
import { layer, patch, svg } from './patch';
import { rove } from './roving';

/** Several configurations side by side, shared regions joined. */
export class CompareView {
  readonly element = h('section', { class: 'compare', 'aria-label': 'Configurations side by side' });
  readonly #channel: Channel;
  readonly #measure: Measure;

  constructor(channel: Channel, measure: Measure) {
    this.#channel = channel;
    this.#measure = measure;
  }

  draw(pictures: readonly LayoutPicture[]): void {
    const scene = compareScene(pictures, this.#measure);
    const drawing = svg('side-by-side');
    drawing.setAttribute('width', String(scene.width));
    drawing.setAttribute('height', String(scene.height));
    const quiet = layer({ 'aria-hidden': 'true' });
    const list = layer({ role: 'listbox', 'aria-label': 'Windows of all configurations', class: 'windows' });
    const frames = layer({ 'aria-hidden': 'true', class: 'before' });
    patch(quiet, scene.behind);
    patch(
      list,
      scene.windows.map(({ node }, i) => {
        const more = {
          role: 'option',
          tabindex: i === 0 ? 0 : -1,
          'aria-selected': 'false',
          'data-id': node.key!,
        };
        return { ...node, attributes: { ...node.attributes, ...more } };
      }),
    );
    patch(frames, scene.before);
    rove(list, (key) => {
      const { picture, window } = scene.windows.find(({ node }) => node.key === key) ?? {};
      if (picture && window?.source)
        this.#channel.send({ type: 'reveal', uri: picture.uri, range: window.source, focus: true });
    });
    drawing.append(quiet, list, frames);
    const alone = pictures.length < 2 && h('p', { class: 'quiet' }, 'No other configuration in this folder.');
    this.element.replaceChildren(...(alone ? [alone] : []), drawing);
  }
}
