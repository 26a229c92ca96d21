/** What a text will occupy. The panel measures with the real font; elsewhere an estimate has to do. */
export type Measure = (text: string, face: TextFace) => number;

/** The four faces of the drawing; sizes in `style.ts` follow these. */
export type TextFace = 'label' | 'strong' | 'small' | 'mono';

const SIZE: Record<TextFace, number> = { label: 13, strong: 13, small: 11.5, mono: 11.5 };

const NARROW = /[ijlI.,:;'|!()[\]{}tfr ·-]/;
const WIDE = /[mwMW@%–—→]/;

/** Generous by about 5 %, because a label that is cut a little early looks better than one that runs over an edge. */
export const estimate: Measure = (text, face) => {
  if (face === 'mono') return text.length * SIZE.mono * 0.602;
  let units = 0;
  for (const char of text) units += NARROW.test(char) ? 0.37 : WIDE.test(char) ? 0.9 : 0.6;
  return units * SIZE[face] * (face === 'strong' ? 1.16 : 1);
};

/** Shortens to `width` pixels with an ellipsis; empty when not even two characters fit. */
export function shorten(text: string, width: number, face: TextFace, measure: Measure): string {
  if (measure(text, face) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${text.slice(0, middle)}…`, face) <= width) low = middle;
    else high = middle - 1;
  }
  return low < 2 ? '' : `${text.slice(0, low).trimEnd()}…`;
}

/** Shortens in the middle: a name keeps its beginning, and its kind or number at the end. */
export function shortenMiddle(text: string, width: number, face: TextFace, measure: Measure): string {
  if (measure(text, face) <= width) return text;
  const cut = (kept: number) => {
    const tail = Math.floor(kept * TAIL_SHARE);
    return `${text.slice(0, kept - tail).trimEnd()}…${text.slice(text.length - tail).trimStart()}`;
  };
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(cut(middle), face) <= width) low = middle;
    else high = middle - 1;
  }
  return low < 4 ? shorten(text, width, face, measure) : cut(low);
}

/** `control page` is as much as the beginning of most names. */
const TAIL_SHARE = 0.5;

const MOST_LINES = 2;

/** Breaks at blanks into at most so many lines, two by default; the last one is shortened if need be. */
export function wrap(
  text: string,
  width: number,
  face: TextFace,
  measure: Measure,
  most = MOST_LINES,
): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest && lines.length < most - 1 && measure(rest, face) > width) {
    let cut = rest.lastIndexOf(' ');
    while (cut > 0 && measure(rest.slice(0, cut), face) > width) cut = rest.lastIndexOf(' ', cut - 1);
    if (cut <= 0) break;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  return rest ? [...lines, shorten(rest, width, face, measure)] : lines;
}
