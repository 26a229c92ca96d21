/**
 * Takes pictures of the extension in a real VS Code, without a display. One picture:
 *
 *     node scripts/look.mjs --screenshot out/a.png [--open FILE] [--command ID] [--hover 12:5] [--cursor 12:5]
 *         [--theme NAME] [--size 1280x800] [--press KEYS] [--type TEXT] [--click SELECTOR]
 *         [--clickWebview SELECTOR] [--hoverWebview SELECTOR] [--waitWebview SELECTOR]
 *         [--wait MS] [--clip X,Y,WIDTH,HEIGHT]
 *
 * Several from one start, from a file or standard input (`-`) with a JSON list of the same keys, which also
 * takes `close` (true), `settings` (an object), `args` (of the command) and `dragWebview`; the window stays as the shot
 * before left it:
 *
 *     node scripts/look.mjs --shots shots.json
 *     [{ "open": "linux.qvmconf", "theme": "Default Dark Modern", "screenshot": "out/dark.png" },
 *      { "command": "qvmconf.showLayout", "screenshot": "out/panel.png" },
 *      { "theme": "Default High Contrast", "screenshot": "out/contrast.png" }]
 *
 * A picture whose name ends in `.webp` is a light one, for documents.
 * `--language de` shows what an editor of another language shows of the extension.
 * FILE is the end of a path below samples/ (`--folder DIR` takes another folder; it is copied, never changed).
 * Themes: Default Dark Modern, Default Light Modern, Default High Contrast, Default High Contrast Light.
 * `--no-build` takes dist/ as it is. The order of what happens in a shot is that of `Shot` in
 * test/editor/look.ts.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { root } from './install.mjs';

const LIMIT_MS = 400_000;
const STEPS = ['open', 'command', 'hover', 'cursor', 'theme', 'size', 'press', 'type', 'click'];
const texts = [...STEPS, 'clickWebview', 'hoverWebview', 'waitWebview', 'wait', 'screenshot', 'clip'];

const { values } = parseArgs({
  allowNegative: true,
  options: {
    ...Object.fromEntries(
      [...texts, 'shots', 'folder', 'language'].map((name) => [name, { type: 'string' }]),
    ),
    build: { type: 'boolean', default: true },
  },
});

if (!values.shots && !values.screenshot) {
  console.error('Give --screenshot FILE or --shots FILE; the header of scripts/look.mjs says more.');
  process.exit(2);
}
if (values.build) await build({ dev: true });
// Only now: a fresh clone has none of the packages that these need.
const { bundleLook, output } = await import('../test/editor/suite-bundle.mjs');
const { runSession } = await import('../test/editor/session.mjs');

const shots = values.shots ? JSON.parse(await shotsText(values.shots)) : [oneShot()];
const plan = path.join(output, 'look', 'shots.json');
const tests = await bundleLook();
await mkdir(path.dirname(plan), { recursive: true });
await writeFile(plan, JSON.stringify(shots.map(withAbsolutePath)));
const code = await runSession({
  extension: process.env.QVMCONF_EXTENSION_PATH ?? root,
  tests,
  workspace: path.resolve(values.folder ?? path.join(root, 'samples')),
  logs: path.join(output, 'look'),
  limitMs: LIMIT_MS,
  env: { QVMCONF_SHOTS: plan },
  ...(values.language && { language: values.language }),
});
process.exit(code);

/** @param {string} source */
function shotsText(source) {
  return source === '-' ? text(process.stdin) : readFile(source, 'utf8');
}

function oneShot() {
  const given = texts.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]);
  const shot = Object.fromEntries(given);
  return shot.wait === undefined ? shot : { ...shot, wait: Number(shot.wait) };
}

/** The extension host has another working folder. */
function withAbsolutePath(shot) {
  return shot.screenshot ? { ...shot, screenshot: path.resolve(shot.screenshot) } : shot;
}
