import { readHex } from '../address';
import type { LayoutPicture, OverlapPicture } from '../picture';
import { describeRange } from '../range';
import type { Card } from './factoryCard';
import { type Measure, shorten, wrap } from './measure';
import { overlapWords } from './overlapNodes';
import { rect, type SceneNode, text } from './scene';
import { labelOf } from './windowText';

/** `wdt-sp805 (line 58) and virtio-entropy (line 71)`. */
export function claimantsText(overlap: OverlapPicture, picture: LayoutPicture): string {
  const { mem, io, pci } = picture.spaces;
  const all = [...mem.windows, ...io.windows, ...pci.windows];
  return overlap.windows
    .map((id) => {
      const source = all.find((w) => w.id === id)?.source;
      return labelOf(id, picture) + (source ? ` (line ${source.start.line + 1})` : ' (default)');
    })
    .join(' and ');
}

/** Conflicts and what could not be placed, as lines of text in a card of their own. */
export function notesCard(picture: LayoutPicture, width: number, measure: Measure): Card {
  const nodes: SceneNode[] = [];
  let y = 0;
  const card = (heading: string, tone: string, lines: readonly [string, 'label' | 'mono', string][]) => {
    const height = 38 + lines.length * 19;
    nodes.push(rect(0.5, y + 0.5, width - 1, height, 'q-card', { rx: 6 }));
    nodes.push(text(16, y + 25, heading, `q-strong ${tone}`.trim()));
    lines.forEach(([content, face, look], i) => {
      nodes.push(text(16, y + 46 + i * 19, shorten(content, width - 32, face, measure), look));
    });
    y += height + 14;
  };
  for (const overlap of picture.spaces.mem.overlaps) {
    if (overlap.severity === 'benign') continue;
    const range = describeRange(readHex(overlap.start), readHex(overlap.end));
    card(overlap.severity === 'conflict' ? 'Conflict' : 'Possible conflict', 'q-conflict-text', [
      [`${claimantsText(overlap, picture)} both answer`, 'label', 'q-label'],
      [`${range} · ${overlapWords(overlap)}`, 'mono', 'q-mono q-muted'],
    ]);
  }
  const unplaced = picture.unplaced.flatMap((u) =>
    wrap(`${u.label}: ${u.reason}`, width - 32, 'label', measure).map((said): [string, 'label', string] => [
      said,
      'label',
      'q-label',
    ]),
  );
  if (unplaced.length) card('Not placed', '', unplaced);
  return { height: y, nodes };
}
