import type { OfferedAddition } from '../../shared/adding';
import { hex, readHex } from '../../shared/address';
import { isFormer } from '../../shared/drawing/words';
import { PAGE } from '../../shared/page';
import type { HostMessage } from '../../shared/panel';
import type { LayoutPicture } from '../../shared/picture';
import { describeRange, type Range } from '../../shared/range';
import { describeSize } from '../../shared/size';
import { plural, t } from '../words';
import type { Say } from './announcer';
import type { Channel } from './channel';
import { Combobox } from './combobox';
import { h } from './element';
import { inside } from './floating';
import type { MapView } from './mapView';

type Answer = Extract<HostMessage, { type: 'additions' }>;

/** A list of what can be added in a free range, at a place of the page; what is chosen is shown as soon as it is there. */
export class Adding {
  private readonly field = new Combobox({
    id: 'additions',
    label: t('Vdev to add'),
    listLabel: t('Vdevs that fit'),
    placeholder: t('type to filter'),
    typed: () => this.filter(),
    shown: () => {},
    accepted: (at) => this.accept(at),
    left: () => this.close(),
  });
  private readonly heading = h('p', { id: 'adding' });
  private readonly note = h('p', { class: 'quiet' });
  readonly element = h(
    'div',
    { class: 'adding', role: 'dialog', 'aria-labelledby': 'adding', hidden: true },
    this.heading,
    this.field.input,
    this.field.list,
    this.note,
  );
  private readonly map: MapView;
  private readonly channel: Channel;
  private readonly say: Say;
  private readonly uri: () => string | undefined;
  private asked: { readonly gap: string; readonly range: Range; readonly uri: string } | undefined;
  private answer: Answer | undefined;
  private offered: readonly OfferedAddition[] = [];
  /** Where something was added that no picture has shown yet. */
  private awaited: bigint | undefined;
  /** Shows the window that was added. */
  onAdded: (id: string) => void = () => {};

  /** @param uri the configuration on show */
  constructor(map: MapView, channel: Channel, say: Say, uri: () => string | undefined) {
    this.map = map;
    this.channel = channel;
    this.say = say;
    this.uri = uri;
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      // Who looks at another window, or at the text beside, finds the list as it was.
      if (document.hasFocus() && !this.element.contains(relatedTarget as Node | null)) this.hide();
    });
    this.element.addEventListener('pointerdown', (event) => {
      // The field keeps the focus.
      if (event.target !== this.field.input) event.preventDefault();
    });
  }

  /** In the selected free range, or in the next one; without any it says so. */
  openSelected(): void {
    const { map } = this;
    const isGap = (id: string | undefined) => map.gap(id) !== undefined;
    const id = isGap(map.selected) ? map.selected : map.stepTo(1, (stop) => !stop.window);
    const gap = map.gap(id);
    if (!gap) {
      this.say(t('No free range follows'));
      return;
    }
    map.select(gap.id, true);
    const box = map.option(gap.id)?.getBoundingClientRect();
    this.open(gap.id, gap, { x: (box?.left ?? 0) + 24, y: (box?.top ?? 0) + 22 });
  }

  /**
   * @param gap id of the free range
   * @param range the part of it, in whole pages
   * @param at pixels of the page
   */
  open(gap: string, range: Range, at: { readonly x: number; readonly y: number }): void {
    const uri = this.uri();
    if (uri === undefined) return;
    const { start, end } = range;
    this.asked = { gap, range, uri };
    this.answer = undefined;
    this.field.input.value = '';
    this.heading.replaceChildren(
      h('strong', {}, t('Add a vdev')),
      h('span', { class: 'mono' }, describeRange(start, end)),
      h('span', { class: 'quiet' }, describeSize(end - start)),
    );
    this.filter();
    this.element.hidden = false;
    inside(this.element, at);
    this.field.input.focus();
    this.channel.send({ type: 'additions', uri, start: hex(start), end: hex(end) });
  }

  hear(answer: Answer): void {
    const { range } = this.asked ?? {};
    if (!range || readHex(answer.start) !== range.start || readHex(answer.end) !== range.end) return;
    this.answer = answer;
    this.filter();
    // The list has its height only now.
    const { left, top } = this.element.getBoundingClientRect();
    inside(this.element, { x: left, y: top });
  }

  /** A new picture: what was added is shown. */
  show(picture: LayoutPicture | undefined): void {
    if (this.asked && picture?.uri !== this.asked.uri) this.hide();
    const added = picture?.spaces.mem.windows.find(
      (window) => window.source && !isFormer(window) && readHex(window.start) === this.awaited,
    );
    if (!added) return;
    this.awaited = undefined;
    this.onAdded(added.id);
  }

  /** Nothing was written. */
  failed(): void {
    this.awaited = undefined;
  }

  private filter(): void {
    const { answer } = this;
    const typed = this.field.input.value.trim().toLowerCase();
    this.offered = (answer?.choices ?? []).filter(({ vdev, title, options }) =>
      `${vdev} ${title} ${options}`.toLowerCase().includes(typed),
    );
    const rows = this.offered.map(({ vdev, title, options }) => [
      h('strong', {}, vdev),
      h('span', { class: 'quiet' }, title),
      h('small', { class: 'mono quiet' }, options),
    ]);
    this.field.offer(rows, answer !== undefined && typed !== '' && rows.length === 0);
    const words = answer ? this.wordsOf(answer) : '…';
    this.note.textContent = words;
    this.note.hidden = words === '';
    if (!answer) return;
    this.say(rows.length > 0 ? plural(rows.length, t('1 result'), t('{0} results', rows.length)) : words);
  }

  /** Why the list is empty. */
  private wordsOf({ choices, refused, start, end }: Answer): string {
    if (this.offered.length === 0 && choices.length > 0) return t('None is called so');
    if (choices.length > 0) return '';
    if (readHex(end) <= PAGE) return t('Nothing fits: page 0 is kept free.');
    const needs = refused.flatMap(({ needs }) => (needs ? [readHex(needs)] : []));
    const least = needs.reduce<bigint | undefined>((a, b) => (a !== undefined && a < b ? a : b), undefined);
    const room = describeSize(readHex(end) - readHex(start));
    if (least === undefined) return t('Nothing fits: no interrupt line is free.');
    return t('Nothing fits: {0} are free, and each needs {1}.', room, describeSize(least));
  }

  private accept(at: number): void {
    const { asked } = this;
    const choice = this.offered[at];
    if (!asked || !choice) return;
    const { start, end } = asked.range;
    this.close();
    this.awaited = readHex(choice.place);
    this.channel.send({ type: 'add', uri: asked.uri, start: hex(start), end: hex(end), vdev: choice.vdev });
  }

  /** Back to the free range. */
  private close(): void {
    const id = this.asked?.gap ?? '';
    this.hide();
    this.map.option(id)?.focus({ preventScroll: true });
  }

  private hide(): void {
    this.element.hidden = true;
    this.asked = undefined;
  }
}
