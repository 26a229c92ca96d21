import { readHex } from '../address';
import type { SpacePicture, WindowPicture } from '../picture';
import { describeIn } from '../range';
import { glyph } from './glyphs';
import type { Strip } from './interruptStrip';
import type { Measure } from './measure';
import { group, rect, type SceneNode, text, title } from './scene';

const ROW = 42;
const GAP = 8;

export type SmallSpace = 'io' | 'pci';

/** Where a port range or a PCI function is, as people write it. */
export function smallPlace(window: WindowPicture, space: SmallSpace): string {
  return describeIn(space, readHex(window.start), readHex(window.end));
}

/** I/O ports and PCI functions: too small and scattered for a scale, so they are chips in order of address. */
export function chipStrip(space: SpacePicture, kind: SmallSpace, width: number, measure: Measure): Strip {
  let x = 0;
  let y = 0;
  const nodes = space.windows.map((window): SceneNode => {
    const place = smallPlace(window, kind);
    const box = Math.min(width, Math.max(measure(window.label, 'label'), measure(place, 'mono')) + 38);
    if (x > 0 && x + box > width) {
      x = 0;
      y += ROW;
    }
    const clash = window.overlaps.some((i) => space.overlaps[i]?.severity === 'conflict');
    const children = [
      title(`${window.label}; ${place}${clash ? '; conflict' : ''}`),
      rect(x + 0.5, y + 0.5, box - 1, ROW - 8, 'q-box', { rx: 3 }),
      ...(clash ? [rect(x + 0.5, y + 0.5, box - 1, ROW - 8, 'q-hatch', { rx: 3 })] : []),
      glyph(window.kind, x + 9, y + 4),
      text(x + 26, y + 14.5, window.label, 'q-label'),
      text(x + 26, y + 28.5, place, 'q-mono q-note'),
    ];
    const classes = `q-window q-${window.kind} q-${window.certainty}${clash ? ' q-clash' : ''}`;
    x += box + GAP;
    return group({ class: classes }, children, window.id);
  });
  return { height: space.windows.length ? y + ROW : 0, nodes, hidden: 0 };
}
