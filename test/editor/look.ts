/**
 * What `scripts/look.mjs` runs in the extension host instead of tests: takes the pictures that it is told to.
 */
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  type Box,
  log,
  page,
  press,
  resize,
  screenshot,
  setTheme,
  type Theme,
  type,
  webview,
} from './suite/bridge';
import { openSample } from './suite/samples';

/** One picture and what happens before it, in this order. What is left out does not happen. */
export interface Shot {
  /** Width and height, as `1280x800`. */
  size?: string;
  theme?: Theme;
  /** Closes all editors. */
  close?: boolean;
  /** A user setting per key. */
  settings?: Record<string, unknown>;
  /** A sample file, by the end of its path. */
  open?: string;
  /** Where the cursor goes, as `line:column`, both from 1. */
  cursor?: string;
  command?: string;
  args?: unknown[];
  /** Where a hover is shown, as `line:column`. */
  hover?: string;
  /** A selector in the workbench, and one in the webview. */
  click?: string;
  clickWebview?: string;
  hoverWebview?: string;
  /** What the mouse takes in the webview, and how far it goes, in pixels. */
  dragWebview?: { selector: string; dx: number; dy: number };
  /** A selector in the webview that must be there. */
  waitWebview?: string;
  /** Keys one after the other, as `Tab` or `Control+Space`. */
  press?: string | string[];
  type?: string;
  /** Milliseconds for diagnostics and panels to come; 600 when left out. */
  wait?: number;
  /** The picture: an absolute path, which ends in `.png` or `.webp`. */
  screenshot?: string;
  /** The part of the window that the picture shows, as `x,y,width,height`; all of it when left out. */
  clip?: string;
}

export async function run(): Promise<void> {
  const shots: Shot[] = JSON.parse(readFileSync(process.env.QVMCONF_SHOTS ?? '', 'utf8'));
  try {
    for (const shot of shots) await take(shot);
  } catch (error) {
    // The workbench keeps the reason to itself.
    await log(`look: ${error instanceof Error ? error.message : error}`);
    throw error;
  }
}

async function take(shot: Shot): Promise<void> {
  const [width, height] = (shot.size ?? '').split('x').map(Number);
  if (width && height) await resize(width, height);
  if (shot.theme) await setTheme(shot.theme);
  if (shot.close) await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [key, value] of Object.entries(shot.settings ?? {})) {
    await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
  }
  if (shot.open) await open(shot.open);
  if (shot.cursor) placeCursor(shot.cursor);
  if (shot.command) await vscode.commands.executeCommand(shot.command, ...(shot.args ?? []));
  if ((await page.count('iframe.webview')) > 0) await page.waitFor('iframe.webview.ready');
  if (shot.hover) {
    placeCursor(shot.hover);
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    const shown = page.waitFor('.monaco-hover:not(.hidden) .hover-contents');
    await shown.catch(() => log(`look: no hover at ${shot.hover}`));
  }
  if (shot.click) await page.click(shot.click);
  if (shot.waitWebview) await webview.waitFor(shot.waitWebview);
  if (shot.clickWebview) await webview.click(shot.clickWebview);
  if (shot.hoverWebview) await webview.hover(shot.hoverWebview);
  if (shot.dragWebview) await drag(shot.dragWebview);
  for (const keys of [shot.press ?? []].flat()) await press(keys);
  if (shot.type) await type(shot.type);
  await new Promise((resolve) => setTimeout(resolve, shot.wait ?? 600));
  if (shot.screenshot) await log(`look: ${await screenshot(shot.screenshot, clipOf(shot))}`);
}

const drag = ({ selector, dx, dy }: NonNullable<Shot['dragWebview']>) => webview.drag(selector, dx, dy);

function clipOf({ clip }: Shot): Box | undefined {
  if (clip === undefined) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = clip.split(',').map(Number);
  return { x, y, width, height };
}

/** Opens a sample and waits for the extension, which comes with the first document. */
async function open(name: string): Promise<void> {
  await openSample(name);
  await vscode.extensions.getExtension('qvmconf.qvmconf')?.activate();
}

/** @throws when no editor is open: there would be nothing to see */
function placeCursor(place: string): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(`No editor is open in which ${place} could be.`);
  const [line = 1, column = 1] = place.split(':').map(Number);
  const position = new vscode.Position(line - 1, column - 1);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(
    new vscode.Range(position, position),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
