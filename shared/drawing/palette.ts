/** Colours by role. The panel maps the same roles to the editor's theme; an export carries one of these tables. */
export type Palette = Readonly<Record<string, string>>;

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
