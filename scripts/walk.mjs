/**
 * `npm run walk [-- --theme dark] [--out FOLDER]`: repeats what a new user does, action by action, in a real VS Code
 * and takes a picture of each: out/walk/THEME/NN-WHAT.png. Themes: dark, light, contrast, contrast-light; all four
 * when none is named. The panel is also looked at in a column of 297 pixels, in the whole window, and at 200 %,
 * which for a page is a window of half the size. Nothing is compared: people look at the pictures.
 */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';

const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};
const FULL = '1280x800';
const CAMERA = 'shared-memory-pair/camera.qvmconf';
const PL011 = '.windows [data-label^="pl011"]';
/** A tool of the panel, by what it is called. */
const tool = (label) => ({ clickWebview: `[aria-label^="${label}"]` });

/** Each action with the name of its picture; one without a name only leads to the next. */
const ACTIONS = [
  {
    name: 'arriving',
    // A narrower page of the walkthrough has no room for pictures.
    size: '1440x900',
    close: true,
    command: 'workbench.action.openWalkthrough',
    args: ['qvmconf.qvmconf#start'],
    wait: 2500,
  },
  { name: 'walkthrough-next', click: '.getting-started-step:has-text("Point at any address")', wait: 1200 },
  { name: 'walkthrough-narrow', size: '640x700', wait: 1000 },
  {
    name: 'typing',
    size: FULL,
    close: true,
    command: 'workbench.action.files.newUntitledFile',
    args: [{ languageId: 'qvmconf' }],
    type: 'system g\nram 0x80000000,512M\ncpu\nload qnx.ifs\nvdev p',
    wait: 1500,
  },
  { name: 'completing', press: ['Escape', 'Control+Space'], wait: 2500 },
  { name: 'completed', press: ['Tab'], wait: 1000 },
  { name: 'next-component', press: ['Escape', 'Control+End', 'Enter', 'Enter', 'Control+Space'], wait: 1500 },
  { name: 'directives', press: 'Escape', type: '\n# qvmconf: ', wait: 1200 },
  { press: 'Escape', command: 'workbench.action.revertAndCloseActiveEditor' },
  { name: 'hover-factory-page', close: true, open: CAMERA, hover: '16:10', wait: 1200 },
  { name: 'hover-interrupt', hover: '17:12', wait: 800 },
  { name: 'hover-region', hover: '18:14', wait: 800 },
  { name: 'mistakes', close: true, open: 'mistakes.qvmconf', wait: 2000 },
  { name: 'light-bulb', cursor: '27:12', command: 'editor.action.quickFix', wait: 1200 },
  { name: 'fixed', press: 'Enter', wait: 1200 },
  { name: 'problems', command: 'workbench.actions.view.problems', wait: 1200 },
  { command: 'workbench.action.closePanel' },
  { command: 'workbench.action.closeSidebar' },
  { name: 'panel', close: true, open: CAMERA, command: 'qvmconf.showLayout', waitWebview: PL011, wait: 1500 },
  { name: 'panel-card', hoverWebview: PL011, wait: 900 },
  { name: 'panel-find', ...tool('Find ('), type: '1c0', wait: 900 },
  { name: 'panel-table', press: 'Escape', ...tool('Table'), wait: 900 },
  { name: 'panel-map-zoomed', ...tool('Map'), wait: 500 },
  { name: 'panel-zoomed', ...tool('Zoom in'), wait: 900 },
  { name: 'panel-whole', ...tool('Fit'), wait: 900 },
  { name: 'panel-dragged', dragWebview: { selector: PL011, dx: 0, dy: 60 }, wait: 1200 },
  { name: 'panel-undone', press: 'Control+z', wait: 1200 },
  { name: 'panel-side-by-side', ...tool('Other configurations'), wait: 1800 },
  { name: 'panel-sharing', ...tool('Sharing'), wait: 1200 },
  { name: 'panel-297', ...tool('Map'), size: '642x800', wait: 1200 },
  { name: 'panel-297-table', ...tool('Table'), wait: 900 },
  { name: 'panel-200-percent', size: '640x400', ...tool('Map'), wait: 1200 },
  { size: FULL },
  { name: 'panel-full', command: 'workbench.action.closeEditorsInOtherGroups', wait: 1500 },
  { name: 'panel-full-table', ...tool('Table'), wait: 900 },
];

const { values } = parseArgs({ options: { theme: { type: 'string' }, out: { type: 'string' } } });
const out = path.resolve(values.out ?? path.join(root, 'out', 'walk'));
const chosen = values.theme === undefined ? Object.keys(THEMES) : [values.theme];
for (const theme of chosen) {
  if (!(theme in THEMES)) throw new Error(`No theme "${theme}": ${Object.keys(THEMES).join(', ')}`);
}

let failed = 0;
for (const [index, theme] of chosen.entries()) {
  const folder = path.join(out, theme);
  await rm(folder, { recursive: true, force: true });
  let number = 0;
  const shots = ACTIONS.map(({ name, ...action }) => ({
    ...action,
    ...(name && { screenshot: path.join(folder, `${String(++number).padStart(2, '0')}-${name}.png`) }),
  }));
  shots.unshift({ theme: THEMES[theme], wait: 100 });
  const look = [path.join(root, 'scripts', 'look.mjs'), '--shots', '-', ...(index > 0 ? ['--no-build'] : [])];
  const { status } = spawnSync(process.execPath, look, {
    input: JSON.stringify(shots),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
