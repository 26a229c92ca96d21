import type { LayoutPicture } from '../picture';
import { sizeText, toBytes } from './address';
import { powerAtLeast } from './ruler';
import type { AddressScale } from './scale';
import { rect, type SceneNode, text } from './scene';

/** The whole space as a strip, to scale: what the map compresses is seen here as what it is. */
export interface Overview {
  /** Bytes from 0 to the strip's lower end. */
  readonly span: bigint;
  readonly nodes: readonly SceneNode[];
}

const LEAST_SPAN = 1n << 32n;

/** End of the strip: the power of two that holds everything, 4 GiB at least. */
export function overviewSpan(scale: AddressScale): bigint {
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
  const y = (address: bigint) => (Number((address * 100_000n) / span) / 100_000) * height;
  const nodes: SceneNode[] = [rect(0.5, 0.5, width - 1, height - 1, 'q-card', { rx: 2 })];
  // Small windows would be thinner than a pixel; they get two.
  const drawn = scale.windows.map((w): SceneNode => {
    const top = y(w.start);
    const box = rect(1.5, Math.min(top, height - 3), width - 3, Math.max(2, y(w.safeEnd) - top), 'q-mark');
    return { tag: 'g', attributes: { class: `q-mini q-${w.window.kind}` }, children: [box] };
  });
  const clashes = picture.spaces.mem.overlaps.filter((o) => o.severity === 'conflict');
  const marks = clashes.map((o): SceneNode => {
    const top = y(toBytes(o.start));
    const box = rect(
      0.5,
      Math.min(top, height - 4),
      width - 1,
      Math.max(3, y(toBytes(o.end)) - top),
      'q-mark',
    );
    return { tag: 'g', attributes: { class: 'q-mini q-mini-clash' }, children: [box] };
  });
  nodes.push(...thin([...drawn, ...marks], height));
  nodes.push(text(0, height + 14, sizeText(span), 'q-small q-muted'));
  return { span, nodes };
}

/** At most one mark per kind and pixel row: 2,000 windows must not mean 2,000 rectangles in a strip 700 high. */
function thin(nodes: readonly SceneNode[], height: number): SceneNode[] {
  if (nodes.length < height / 2) return [...nodes];
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const box = node.children?.[0]?.attributes;
    const key = `${node.attributes.class} ${Math.round(Number(box?.y))} ${Math.round(Number(box?.height))}`;
    return !seen.has(key) && seen.add(key);
  });
}
