/**
 * A drawing before it is drawn: the same nodes become SVG text (command line, export) and elements (the panel).
 * Coordinates are CSS pixels. Colours come from classes only, so that a theme can change without a new drawing.
 */
export interface SceneNode {
  readonly tag: 'g' | 'rect' | 'text' | 'path' | 'line' | 'circle' | 'title' | 'svg';
  /** Identity among its siblings: keeps focus on the same window when the picture changes. */
  readonly key?: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly SceneNode[];
}

type Attributes = Record<string, string | number | undefined>;

/** Half a pixel is as fine as anybody sees; more digits only make the text longer and the snapshots brittle. */
const rounded = (value: number) => Math.round(value * 2) / 2;

function clean(attributes: Attributes): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== '') out[name] = typeof value === 'number' ? rounded(value) : value;
  }
  return out;
}

export function group(attributes: Attributes, children: readonly SceneNode[], key?: string): SceneNode {
  return { tag: 'g', key, attributes: clean(attributes), children };
}

/** In pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rect({ x, y, width, height }: Box, className: string, more?: Attributes): SceneNode {
  const size = { x, y, width: Math.max(0, width), height: Math.max(0, height) };
  return { tag: 'rect', attributes: clean({ ...size, class: className, ...more }) };
}

export function text(x: number, y: number, content: string, className: string): SceneNode {
  return { tag: 'text', attributes: clean({ x, y, class: className }), text: content };
}

/** From one point to another, in pixels. */
interface Stretch {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function line({ x1, y1, x2, y2 }: Stretch, className: string): SceneNode {
  return { tag: 'line', attributes: clean({ x1, y1, x2, y2, class: className }) };
}

export function path(d: string, className: string, more?: Attributes): SceneNode {
  return { tag: 'path', attributes: clean({ d, class: className, ...more }) };
}

export function circle(cx: number, cy: number, r: number, className: string): SceneNode {
  return { tag: 'circle', attributes: clean({ cx, cy, r, class: className }) };
}

/** Tooltip and, where nothing else names the element, its accessible name. */
export function title(content: string): SceneNode {
  return { tag: 'title', attributes: {}, text: content };
}
