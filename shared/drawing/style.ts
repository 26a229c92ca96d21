import type { WindowKind } from '../picture';
import { path, type SceneNode } from './scene';

/** Colours by role. The panel maps the same roles to the editor's theme; an export carries one of these tables. */
type Palette = Readonly<Record<string, string>>;

export type ExportTheme = 'light' | 'dark';

const light: Palette = {
  bg: '#ffffff',
  fg: '#1f1f1f',
  muted: '#616161',
  note: '#474747',
  line: '#d0d0d0',
  card: '#f8f8f8',
  ram: '#cfe3f6',
  'ram-edge': '#1a64a8',
  rom: '#dfe0f7',
  'rom-edge': '#5354ad',
  vdev: '#d3ecdf',
  'vdev-edge': '#1f7047',
  pass: '#f4e5c6',
  'pass-edge': '#85611a',
  reserve: '#ececec',
  'reserve-edge': '#666666',
  factory: '#f4e1f5',
  'factory-edge': '#8f2f94',
  conflict: '#c01f28',
  hatch: '#c01f2866',
  irq: '#0063b1',
  'irq-fg': '#ffffff',
};

const dark: Palette = {
  bg: '#1f1f1f',
  fg: '#dcdcdc',
  muted: '#9d9d9d',
  note: '#c8c8c8',
  line: '#3c3c3c',
  card: '#181818',
  ram: '#244b70',
  'ram-edge': '#6cb2f0',
  rom: '#383a70',
  'rom-edge': '#a3a5f5',
  vdev: '#27523f',
  'vdev-edge': '#6fd0a0',
  pass: '#54452a',
  'pass-edge': '#deb465',
  reserve: '#333333',
  'reserve-edge': '#a0a0a0',
  factory: '#492c4d',
  'factory-edge': '#d68adb',
  conflict: '#ff6b6b',
  hatch: '#ff6b6b66',
  irq: '#4fc1ff',
  'irq-fg': '#10202a',
};

export const PALETTES: Record<ExportTheme, Palette> = { light, dark };

/** Patterns that carry meaning without colour; ids are fixed, because class rules refer to them. */
export const PATTERNS = [
  '<pattern id="q-hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
  '<path class="q-hatch-line" d="M2 0v9"/></pattern>',
  '<pattern id="q-keep-clear" width="4" height="4" patternUnits="userSpaceOnUse">',
  '<path class="q-keep-clear" d="M0 2h1.2"/></pattern>',
].join('');

/** Looks by class, in terms of the palette's roles. One text for the panel and for exports. */
const RULES = `
.q-bg{fill:var(--q-bg)}
text{font-family:var(--q-font);font-size:13px;fill:var(--q-fg)}
.q-strong{font-weight:600}
.q-title{font-weight:600;font-size:15px}
.q-small{font-size:11.5px}
.q-mono{font-family:var(--q-mono-font);font-size:11.5px}
.q-muted{fill:var(--q-muted)}
.q-note{fill:var(--q-note)}
.q-end{text-anchor:end}
.q-middle{text-anchor:middle}
.q-conflict-text{fill:var(--q-conflict)}
.q-factory-text{fill:var(--q-factory-edge)}
.q-axis{stroke:var(--q-line);stroke-width:1;fill:none}
.q-tick{stroke:var(--q-muted);stroke-width:1;fill:none}
.q-dots{stroke:var(--q-line);stroke-width:1;stroke-dasharray:1 4;fill:none}
.q-zigzag{stroke:var(--q-muted);stroke-width:1;fill:none;stroke-linejoin:round}
.q-box{stroke-width:1;fill:var(--q-card);stroke:var(--q-line)}
.q-grid{stroke:var(--q-muted);stroke-width:1;stroke-opacity:.35;fill:none}
.q-register-line{stroke:var(--q-factory-edge);stroke-width:1;stroke-opacity:.45;fill:none}
.q-glyph{fill:none;stroke:var(--q-fg);stroke-width:1;stroke-linejoin:round;stroke-linecap:round}
.q-ram>.q-box{fill:var(--q-ram);stroke:var(--q-ram-edge)}
.q-rom>.q-box{fill:var(--q-rom);stroke:var(--q-rom-edge)}
.q-vdev>.q-box,.q-interrupt-controller>.q-box{fill:var(--q-vdev);stroke:var(--q-vdev-edge)}
.q-pass>.q-box{fill:var(--q-pass);stroke:var(--q-pass-edge)}
.q-reserve>.q-box{fill:var(--q-reserve);stroke:var(--q-reserve-edge)}
.q-factory-page>.q-box{fill:var(--q-factory);stroke:var(--q-factory-edge);stroke-width:2}
.q-control-page>.q-box,.q-shared-data>.q-box{fill:none;stroke:var(--q-factory-edge);stroke-width:1.5}
.q-ram>.q-glyph{stroke:var(--q-ram-edge)}
.q-rom>.q-glyph{stroke:var(--q-rom-edge)}
.q-vdev>.q-glyph,.q-interrupt-controller>.q-glyph{stroke:var(--q-vdev-edge)}
.q-pass>.q-glyph{stroke:var(--q-pass-edge)}
.q-reserve>.q-glyph{stroke:var(--q-reserve-edge)}
.q-factory-page>.q-glyph,.q-control-page>.q-glyph,.q-shared-data>.q-glyph{stroke:var(--q-factory-edge)}
.q-default>.q-box{fill:none;stroke:var(--q-muted);stroke-dasharray:1.5 3;stroke-linecap:round;stroke-width:1.5}
.q-predicted>.q-box{fill:none;stroke-dasharray:6 4}
.q-same>.q-box{fill-opacity:.35;stroke-opacity:.6}
.q-change-gone>.q-box,.q-change-was>.q-box{fill:none;stroke:var(--q-conflict);stroke-dasharray:2 4;stroke-width:1.5}
.q-change-was>.q-box{stroke:var(--q-muted)}
.q-change-gone>:is(.q-label,.q-factory-text),.q-change-was>:is(.q-label,.q-factory-text){text-decoration:line-through}
.q-change-new>.q-change-bar{fill:var(--q-vdev-edge)}
.q-change-gone>.q-change-bar{fill:var(--q-conflict)}
.q-change-was>.q-change-bar{fill:var(--q-muted)}
.q-change-moved>.q-change-bar,.q-change-resized>.q-change-bar,.q-change-changed>.q-change-bar{fill:var(--q-irq)}
.q-moved-link{stroke:var(--q-irq);stroke-width:1.5;fill:none}
.q-verified-bar{fill:var(--q-fg)}
.q-tail{fill:url(#q-keep-clear)}
.q-keep-clear{stroke:var(--q-muted);stroke-width:1}
.q-hatch-line{stroke:var(--q-hatch);stroke-width:4}
.q-hatch{fill:url(#q-hatch)}
.q-possible{fill:url(#q-hatch);fill-opacity:.55}
.q-clash-frame{fill:none;stroke:var(--q-conflict);stroke-width:1.5}
.q-possible-frame{fill:none;stroke:var(--q-conflict);stroke-width:1;stroke-dasharray:2 3}
.q-clash>text{paint-order:stroke;stroke:var(--q-bg);stroke-width:4px;stroke-linejoin:round}
.q-clash>.q-glyph{stroke:var(--q-conflict)}
.q-irq{fill:var(--q-irq)}
.q-irq-clash{fill:var(--q-conflict)}
.q-cell{fill:none;stroke:var(--q-line);stroke-width:1}
.q-cell-private{fill:none;stroke:var(--q-line);stroke-width:1;stroke-dasharray:2 2}
.q-cell-used{fill:var(--q-irq);stroke:var(--q-irq)}
.q-cell-next{fill:none;stroke:var(--q-irq);stroke-width:1.5;stroke-dasharray:3 2}
.q-cell-clash{fill:none;stroke:var(--q-conflict);stroke-width:1.5}
.q-cell-pass{fill:none;stroke:var(--q-irq-fg);stroke-width:1.5}
.q-tiny{font-size:10.5px}
.q-mark{fill:var(--q-muted)}
.q-ram>.q-mark{fill:var(--q-ram-edge)}
.q-rom>.q-mark{fill:var(--q-rom-edge)}
.q-vdev>.q-mark,.q-interrupt-controller>.q-mark{fill:var(--q-vdev-edge)}
.q-pass>.q-mark{fill:var(--q-pass-edge)}
.q-factory-page>.q-mark,.q-control-page>.q-mark,.q-shared-data>.q-mark{fill:var(--q-factory-edge)}
.q-mini-clash>.q-mark{fill:var(--q-conflict)}
.q-on-irq{fill:var(--q-irq-fg)}
.q-card{fill:var(--q-card);stroke:var(--q-line);stroke-width:1}
.q-card-factory{fill:var(--q-card);stroke:var(--q-factory-edge);stroke-width:1.5}
.q-link{stroke:var(--q-factory-edge);stroke-width:1.5;fill:none}
.q-band{stroke:var(--q-factory-edge);stroke-width:7;stroke-opacity:.22;stroke-linejoin:round;fill:none}
.q-pass-link{stroke:var(--q-pass-edge);stroke-dasharray:1.5 2.5}
.q-peer-link{stroke:var(--q-irq);stroke-dasharray:5 3}
.q-link-end{stroke-dasharray:none;fill:var(--q-bg)}
.q-view{fill:none;stroke:var(--q-irq);stroke-width:1.5}
`;

export const DRAWING_RULES = RULES;

/** Readers of SVG outside browsers do not know custom properties, so an export has its colours written in. */
export function exportRules(palette: Palette): string {
  const fonts: Record<string, string> = {
    font: "system-ui,'Segoe UI',Ubuntu,'DejaVu Sans',sans-serif",
    'mono-font': "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace",
  };
  return RULES.replace(/var\(--q-([a-z-]+)\)/g, (_, role: string) => fonts[role] ?? palette[role] ?? 'none');
}

/** One small shape per kind, 12 by 12 pixels, so that a kind is told without its colour. */
const SHAPES: Record<WindowKind, string> = {
  ram: 'M1 2.5h10v7H1zM3.5 4.5v3M6 4.5v3M8.5 4.5v3',
  rom: 'M1 2.5h10v7H1zM4 6h4',
  vdev: 'M3 3h6v6H3zM1 4.5h2M1 7.5h2M9 4.5h2M9 7.5h2',
  pass: 'M1 6h9M6.5 2.5L10 6l-3.5 3.5',
  reserve: 'M1.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M2.8 9.2l6.4-6.4',
  'factory-page': 'M1.5 1.5h4v4h-4zM6.5 6.5h4v4h-4zM8.5 1.5v4M6.5 3.5h4M3.5 6.5v4M1.5 8.5h4',
  'control-page': 'M1.5 3.5h9M1.5 8.5h9M4 2v3M8 7v3',
  'shared-data': 'M3.5 4h-2v4h2M8.5 4h2v4h-2M4 6h4',
  'interrupt-controller': 'M7 1L3 7h3l-1 4l4-6H6z',
};

export function glyph(kind: WindowKind, x: number, y: number, className = 'q-glyph'): SceneNode {
  return path(SHAPES[kind], className, { transform: `translate(${Math.round(x)} ${Math.round(y)})` });
}
