/** How a configuration is to be laid out. */
export interface FormatStyle {
  /** One level: blanks or a tab. */
  readonly indent: string;
  /** Columns from one tab stop to the next. */
  readonly tabSize: number;
  /** Whether a component that stands on one line keeps to it, or gets a line for each option. */
  readonly oneLine: OneLineStyle;
}

export const ONE_LINE_STYLES = ['keep', 'expand'] as const;
export type OneLineStyle = (typeof ONE_LINE_STYLES)[number];

const DEFAULT_STYLE: FormatStyle = { indent: '    ', tabSize: 4, oneLine: 'keep' };

/** The style of an editor's tab settings. */
export function editorStyle(insertSpaces: boolean, tabSize: number, oneLine: OneLineStyle): FormatStyle {
  const size = Number.isInteger(tabSize) && tabSize > 0 ? Math.min(tabSize, 16) : DEFAULT_STYLE.tabSize;
  return { indent: insertSpaces ? ' '.repeat(size) : '\t', tabSize: size, oneLine };
}

/** The style of a text without an editor around it: tabs where its first indented line has one. */
export function styleOf(text: string, oneLine: OneLineStyle): FormatStyle {
  const indent = /(?:^|[\r\n])([\t ])[\t ]*[^\s#]/.exec(text)?.[1];
  return indent === '\t' ? { indent, tabSize: 8, oneLine } : { ...DEFAULT_STYLE, oneLine };
}
