import { type LegendEntry, legendEntries, swatch } from '../../shared/drawing/legend';
import type { Measure } from '../../shared/drawing/measure';
import type { SceneNode } from '../../shared/drawing/scene';
import { chipStrip, interruptStrip, type SmallSpace, type Strip } from '../../shared/drawing/strips';
import { CHANGE_MARKS, CHANGE_NAMES } from '../../shared/drawing/words';
import type { ControllerPicture, LayoutPicture, SourceRange } from '../../shared/picture';
import { plural, t } from '../words';
import type { Channel } from './channel';
import { h } from './element';
import { layer, patch, svg } from './patch';
import { rove } from './roving';

/** What a cell of a strip leads to. */
interface Entry {
  readonly source: SourceRange | undefined;
  /** The window beside whose facts a clash is told; absent where there is none. */
  readonly clashing?: string | undefined;
}

/** A strip with its heading. */
interface Section {
  readonly name: string;
  readonly said: string;
  readonly strip: Strip;
  /** Places in the text, by the key of the node that leads there. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Ports, PCI functions and interrupt lines below the map, and the legend. */
export class StripsView {
  readonly element = h('div', { class: 'strips' });
  private readonly channel: Channel;
  private readonly measure: Measure;
  private readonly choose: (window: string) => void;
  private drawnFor = '';
  /** Pixels inside the padding, as the browser tells it; asking would make it lay the page out. */
  private width = 0;
  private picture: LayoutPicture | undefined;

  /** @param choose shows a window, with what it clashes with */
  constructor(channel: Channel, measure: Measure, choose: (window: string) => void) {
    this.choose = choose;
    this.channel = channel;
    this.measure = measure;
    new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.width) return;
      this.width = width;
      if (this.picture) this.draw(this.picture);
    }).observe(this.element);
  }

  draw(picture: LayoutPicture): void {
    this.picture = picture;
    // The first picture does not wait for the observer: the map beside would be laid out twice.
    this.width ||= innerWidthOf(this.element);
    const width = this.width;
    if (width === 0) return;
    // Most edits move one window: what stays the same keeps its elements, and with them focus and layout.
    const { io, pci } = picture.spaces;
    const key = JSON.stringify([width, picture.uri, io, pci, picture.interrupts, legendEntries(picture)]);
    if (key === this.drawnFor) return;
    this.drawnFor = key;
    const sections: HTMLElement[] = [];
    for (const [kind, name] of [
      ['io', t('I/O ports')],
      ['pci', t('PCI functions')],
    ] as const) {
      const space = picture.spaces[kind];
      if (space.windows.length === 0) continue;
      const strip = chipStrip(space, kind satisfies SmallSpace, width, this.measure);
      const entries = new Map(space.windows.map((w): [string, Entry] => [w.id, { source: w.source }]));
      sections.push(
        this.section({ name, said: t('{0} in use', space.windows.length), strip, entries }, width, picture),
      );
    }
    for (const controller of picture.interrupts) {
      if (controller.uses.length === 0) continue;
      const strip = interruptStrip(controller, width);
      const entries = new Map<string, Entry>();
      for (const use of controller.uses) {
        const key = `${controller.name}:${use.line}`;
        const { source, clashing } = entries.get(key) ?? { source: use.source };
        entries.set(key, { source, clashing: clashing ?? (use.clash ? use.windows[0] : undefined) });
      }
      const said =
        controllerOf(controller) + (strip.hidden ? ` · ${t('{0} more not drawn', strip.hidden)}` : '');
      sections.push(
        this.section({ name: t('Interrupts of {0}', controller.name), said, strip, entries }, width, picture),
      );
    }
    const swatches = legendEntries(picture).map((entry) => {
      const drawing = svg('swatch');
      drawing.setAttribute('width', '20');
      drawing.setAttribute('height', '16');
      drawing.setAttribute('aria-hidden', 'true');
      patch(drawing, [swatch(entry, 0, 0)]);
      return h('li', {}, drawing, legendWords(entry));
    });
    const legend =
      swatches.length > 0 && h('ul', { class: 'legend', 'aria-label': t('Legend') }, ...swatches);
    this.element.replaceChildren(...sections, ...(legend ? [legend] : []));
  }

  private section(
    { name, said, strip, entries }: Section,
    width: number,
    picture: LayoutPicture,
  ): HTMLElement {
    const drawing = svg('strip');
    drawing.setAttribute('width', String(width));
    drawing.setAttribute('height', String(strip.height + 2));
    const quiet = layer({ 'aria-hidden': 'true' });
    const list = layer({ role: 'listbox', 'aria-label': name, 'aria-orientation': 'horizontal' });
    drawing.append(quiet, list);
    const listed = strip.nodes.filter((node) => entries.has(node.key ?? ''));
    patch(
      quiet,
      strip.nodes.filter((node) => !entries.has(node.key ?? '')),
    );
    patch(
      list,
      listed.map((node, i) => option(node, i === 0)),
    );
    rove(list, (key) => {
      const { source: range, clashing } = entries.get(key) ?? {};
      if (clashing) this.choose(clashing);
      if (range) this.channel.send({ type: 'reveal', uri: picture.uri, range, focus: true });
    });
    return h('section', {}, h('h2', {}, name, ' ', h('small', { class: 'quiet' }, said)), drawing);
  }
}

/** Pixels inside the padding, which is the same at both sides; 0 of what is not shown. */
function innerWidthOf(element: HTMLElement): number {
  const padding = Number.parseFloat(getComputedStyle(element).paddingLeft);
  return Math.max(0, Math.floor(element.clientWidth - 2 * padding));
}

/** What a swatch stands for. */
function legendWords({ label, change, subject }: LegendEntry): string {
  if (subject !== undefined) return t('{0}, at addresses only qvm knows', subject);
  return change ? `${CHANGE_MARKS[change]} ${t(CHANGE_NAMES[change])}` : t(label);
}

/** `lines 32–1019 · 6 in use · next free 38`. */
function controllerOf({ uses, firstLine, lastLine, nextFree }: ControllerPicture): string {
  const used = new Set(uses.map((use) => use.line)).size;
  const clashes = new Set(uses.filter((use) => use.clash).map((use) => use.line)).size;
  return [
    t('lines {0}–{1}', firstLine, lastLine),
    t('{0} in use', used),
    ...(clashes > 0 ? [plural(clashes, t('1 clash'), t('{0} clashes', clashes))] : []),
    ...(nextFree === undefined ? [] : [t('next free {0}', nextFree)]),
  ].join(' · ');
}

function option(node: SceneNode, first: boolean): SceneNode {
  const more = {
    role: 'option',
    tabindex: first ? 0 : -1,
    'aria-selected': 'false',
    'data-id': node.key!,
  };
  return { ...node, attributes: { ...node.attributes, ...more } };
}
