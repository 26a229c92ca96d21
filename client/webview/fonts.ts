import type { Measure, TextFace } from '../../shared/drawing/measure';

const FACES: Record<TextFace, { weight: string; size: number; mono: boolean }> = {
  label: { weight: '400', size: 13, mono: false },
  strong: { weight: '600', size: 13, mono: false },
  small: { weight: '400', size: 11.5, mono: false },
  mono: { weight: '400', size: 11.5, mono: true },
};

/** Measures with the fonts that the theme really uses; remembers, because labels repeat at every redraw. */
export function pageMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  const style = getComputedStyle(document.body);
  const families = {
    mono: style.getPropertyValue('--q-mono-font') || 'monospace',
    text: style.getPropertyValue('--q-font') || 'sans-serif',
  };
  const known = new Map<string, number>();
  return (text, face) => {
    const key = `${face}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      const { weight, size, mono } = FACES[face];
      context.font = `${weight} ${size}px ${mono ? families.mono : families.text}`;
      width = context.measureText(text).width;
      if (known.size > 20_000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}
