import { readHex } from '../address';
import type { LayoutPicture } from '../picture';
import { describeSize } from '../size';
import { powerAtLeast } from './ruler';
import type { AddressScale } from './scale';
import { rect, type SceneNode, text } from './scene';

/** The whole space as a strip, to scale: what the map compresses is seen here as what it is. */
interface Overview {
  /** Bytes from 0 to the strip's lower end. */
  readonly span: bigint;
  readonly nodes: readonly SceneNode[];
}

const LEAST_SPAN = 1n << 32n;

/** End of the strip: the power of two that holds everything, 4 GiB at least. */
function overviewSpan(scale: AddressScale): bigint {
  let end = LEAST_SPAN;
  for (const w of scale.windows) if (w.safeEnd > end) end = w.safeEnd;
  return powerAtLeast(end);
}

export function overviewScene(
  picture: LayoutPicture,
  scale: AddressScale,
  width: number,
  height: number,
): Overview {
  const span = overviewSpan(scale);
  const perByte = height / Number(span);
  const nodes: SceneNode[] = [
    rect({ x: 0.5, y: 0.5, width: width - 1, height: height - 1 }, 'q-card', { rx: 2 }),
  ];
  // At most one mark per look and pixel row: 2,000 windows must not mean 2,000 rectangles in a strip 700 high.
  const seen = new Set<string>();
  const mark = (start: bigint, end: bigint, look: string, inset: number, least: number) => {
    const top = Math.min(Number(start) * perByte, height - least - 1);
    const tall = Math.max(least, Number(end - start) * perByte);
    const key = `${look} ${Math.round(top)} ${Math.round(tall)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const box = rect({ x: inset, y: top, width: width - 2 * inset, height: tall }, 'q-mark');
    nodes.push({ tag: 'g', attributes: { class: `q-mini ${look}` }, children: [box] });
  };
  // Small windows would be thinner than a pixel; they get two.
  for (const w of scale.windows) mark(w.start, w.safeEnd, `q-${w.window.kind}`, 1.5, 2);
  for (const o of picture.spaces.mem.overlaps) {
    if (o.severity === 'conflict') mark(readHex(o.start), readHex(o.end), 'q-mini-clash', 0.5, 3);
  }
  nodes.push(text(0, height + 14, describeSize(span), 'q-small q-muted'));
  return { span, nodes };
}
