/**
 * The typed client of the bridge: what a test in the extension host asks of the page that shows it.
 *
 * `page` is the workbench, `webview` the content of the webview that is shown. In a desktop VS Code there is
 * no bridge; a suite that needs it says so with `before(needsBridge)` and is counted as skipped there.
 */
import * as path from 'node:path';
import * as vscode from 'vscode';

const address = process.env.QVMCONF_BRIDGE;

export interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ClickOptions {
  button?: 'left' | 'right' | 'middle';
  clickCount?: number;
  modifiers?: ('Alt' | 'Control' | 'Meta' | 'Shift')[];
  position?: { x: number; y: number };
}

/** Selectors are Playwright's: CSS, and `text=`, `role=`, `:has-text()` as well. Actions wait for the element. */
export interface Surface {
  waitFor(selector: string, state?: 'attached' | 'detached' | 'visible' | 'hidden'): Promise<void>;
  /** The text of the first match. */
  text(selector: string): Promise<string>;
  /** The texts of all matches that are there now. */
  texts(selector: string): Promise<string[]>;
  count(selector: string): Promise<number>;
  attribute(selector: string, name: string): Promise<string | null>;
  box(selector: string): Promise<Box | null>;
  click(selector: string, options?: ClickOptions): Promise<void>;
  hover(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Presses the mouse on the first match, moves it by so many pixels and lets go. */
  drag(selector: string, dx: number, dy: number): Promise<void>;
  /** Runs a function in the page. It is sent as text: it sees its argument and nothing else of the test. */
  evaluate<Result, Arg = undefined>(run: (arg: Arg) => Result, arg?: Arg): Promise<Awaited<Result>>;
  /** What axe-core finds wrong; `options` are those of `axe.run`. */
  axe(options?: object): Promise<Violation[]>;
  /** A picture of one element, as `out/screenshots/NAME.png`. */
  screenshotOf(selector: string, name: string): Promise<string>;
}

export const page: Surface = surface('page');
export const webview: Surface = surface('webview');

/** Presses a key or a chord in whatever has the focus: `Enter`, `Control+Space`, `Shift+Tab`. */
export const press = (keys: string) => ask<void>('press', { keys });

/** Types a text, line ends as Enter. @param delay milliseconds between two keys */
export const type = (text: string, delay = 0) => ask<void>('type', { text, delay });

/**
 * Types lines, all in one call: of each the last letter and Enter are real keys, the text before comes at once.
 * @param delay milliseconds between these two keys
 */
export const typeLines = (lines: readonly string[], delay = 0) => ask<void>('typeLines', { lines, delay });

/** Moves the mouse, for what Playwright's `hover` cannot reach. */
export const moveMouse = (x: number, y: number) => ask<void>('mouse', { x, y });

export const resize = (width: number, height: number) => ask<void>('resize', { width, height });

/** Prints a line in the runner's output. */
export const log = (line: string) => ask<void>('log', { line });

/**
 * A picture of the window: `out/screenshots/NAME.png`, or any absolute path, which may end in `.webp`.
 * @param clip the part to show, all of it when left out
 */
export const screenshot = (name: string, clip?: Box) =>
  ask<string>('screenshot', { file: screenshotFile(name), clip });

/** The four themes that everything has to look right in, by the file that VS Code has them in. */
const THEMES = {
  'Default Dark Modern': { file: 'dark_modern.json', shown: 'vs-dark', kind: vscode.ColorThemeKind.Dark },
  'Default Light Modern': { file: 'light_modern.json', shown: 'vs', kind: vscode.ColorThemeKind.Light },
  'Default High Contrast': {
    file: 'hc_black.json',
    shown: 'hc-black',
    kind: vscode.ColorThemeKind.HighContrast,
  },
  'Default High Contrast Light': {
    file: 'hc_light.json',
    shown: 'hc-light',
    kind: vscode.ColorThemeKind.HighContrastLight,
  },
} as const;

export type Theme = keyof typeof THEMES;
export const themes = Object.keys(THEMES) as Theme[];

/** Sets the colour theme and waits until the workbench shows it and the extension host knows it. */
export async function setTheme(name: Theme): Promise<void> {
  const { file, shown, kind } = THEMES[name];
  const extension = vscode.extensions.getExtension('vscode.theme-defaults');
  const offered: { id: string; path: string }[] = extension?.packageJSON.contributes.themes ?? [];
  // The names have changed between versions of VS Code, the files have not.
  const id = offered.find((theme) => theme.path.endsWith(`/${file}`))?.id ?? name;
  const settings = vscode.workspace.getConfiguration('workbench');
  await settings.update('colorTheme', id, vscode.ConfigurationTarget.Global);
  await page.waitFor(`.monaco-workbench.${shown}[class*="${file.replace('.', '-')}"]`);
  await until(() => vscode.window.activeColorTheme.kind === kind, `The theme is not ${name}`);
}

/** Waits for what comes by itself, and fails with `otherwise` when it does not come. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  otherwise: string,
  limitMs = 10_000,
): Promise<void> {
  const began = Date.now();
  while (!(await condition())) {
    if (Date.now() - began > limitMs) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** For `before`: skips the tests of a suite that looks at the page where there is no bridge. */
export function needsBridge(this: Mocha.Context): void {
  if (!address) this.skip();
}

function surface(name: 'page' | 'webview'): Surface {
  const on = <T>(action: string, args: object) => ask<T>(action, { surface: name, ...args });
  return {
    waitFor: (selector, state) => on('waitFor', { selector, state }),
    text: (selector) => on('text', { selector }),
    texts: (selector) => on('texts', { selector }),
    count: (selector) => on('count', { selector }),
    attribute: (selector, attribute) => on('attribute', { selector, name: attribute }),
    box: (selector) => on('box', { selector }),
    click: (selector, options) => on('click', { selector, options }),
    hover: (selector) => on('hover', { selector }),
    focus: (selector) => on('focus', { selector }),
    drag: (selector, dx, dy) => on('drag', { selector, dx, dy }),
    evaluate: (run, arg) => on('evaluate', { source: run.toString(), arg }),
    axe: (options) => on('axe', { options }),
    screenshotOf: (selector, file) => on('screenshot', { selector, file: screenshotFile(file) }),
  };
}

function screenshotFile(name: string): string {
  return path.isAbsolute(name) ? name : path.join(process.env.QVMCONF_SCREENSHOTS ?? '.', `${name}.png`);
}

async function ask<T>(action: string, args: object): Promise<T> {
  if (!address) throw new Error('There is no bridge in this VS Code.');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ action, args }) });
  const answer = (await response.json()) as { value: T } | { error: string };
  if ('error' in answer) throw new Error(`${action}: ${answer.error}`);
  return answer.value;
}
