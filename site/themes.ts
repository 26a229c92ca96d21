import dark from '../test/panel/themes/dark.json';
import contrastDark from '../test/panel/themes/hc-dark.json';
import contrastLight from '../test/panel/themes/hc-light.json';
import light from '../test/panel/themes/light.json';

interface Theme {
  readonly variables: Readonly<Record<string, string>>;
}

/** Whatever the machine has, instead of what the tests name to be alike everywhere. */
const FONTS = {
  'font-family': 'system-ui, sans-serif',
  'editor-font-family': 'ui-monospace, Menlo, Consolas, monospace',
};

/** What the panel's page takes from its editor's theme, as a browser asks for it. */
export function panelTheme(): string {
  return [
    rule(light),
    `@media (prefers-color-scheme: dark) {\n${rule(dark)}}\n`,
    `@media (prefers-contrast: more) {\n${rule(contrastLight)}}\n`,
    `@media (prefers-contrast: more) and (prefers-color-scheme: dark) {\n${rule(contrastDark)}}\n`,
  ].join('');
}

function rule({ variables }: Theme): string {
  const lines = Object.entries({ ...variables, ...FONTS }).map(
    ([name, value]) => `--vscode-${name}: ${value};`,
  );
  return `:root {\n${lines.join('\n')}\n}\n`;
}
