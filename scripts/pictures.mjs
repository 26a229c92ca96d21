/**
 * `npm run pictures`: takes the pictures of the README and of the walkthrough again, in a real VS Code. Look at
 * each before you commit it.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './install.mjs';

const DARK = 'Default Dark Modern';
const LIGHT = 'Default Light Modern';
const CALM = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};
const STATUS = '[id="status.languageStatus"] a';
const docs = path.join(root, 'docs');

/** The walkthrough's pictures in one theme: what each step speaks of, with little around it. */
const walkthrough = (theme, suffix) => {
  const picture = (name, clip) => ({
    screenshot: path.join(docs, 'walkthrough', `${name}-${suffix}.webp`),
    clip,
  });
  const example = (what) => ({ close: true, command: 'qvmconf.openExample', args: [what] });
  return [
    { theme, size: '620x480', settings: CALM, close: true, command: 'workbench.action.closeSidebar' },
    { command: 'workbench.action.quickOpen', args: ['>qvm: New Configuration'], wait: 600 },
    { press: 'Enter', wait: 900, ...picture('open', '0,0,620,330') },
    { press: 'Escape' },
    { ...example('hover'), wait: 2000, ...picture('hover', '0,0,620,425') },
    { press: 'Escape' },
    { click: STATUS, wait: 800, ...picture('target', '120,200,500,280') },
    { click: '.monaco-editor .view-lines', wait: 500 },
    {
      size: '900x560',
      ...example('layout'),
      waitWebview: 'text:has-text("pl011")',
      wait: 1500,
      ...picture('layout', '0,0,900,538'),
    },
    { size: '620x480', ...example('fix'), wait: 2000, ...picture('fix', '0,0,620,425') },
    { press: 'Escape' },
  ];
};

/** The README's. */
const readme = [
  { theme: DARK, close: true, size: '1280x800', settings: { ...CALM, 'window.title': 'qvmconf' } },
  {
    open: 'shared-memory-pair/camera.qvmconf',
    command: 'qvmconf.showLayout',
    waitWebview: 'text:has-text("pl011")',
  },
  { hover: '16:10', wait: 1500, screenshot: path.join(docs, 'images', 'overview.webp') },
  { press: 'Escape', size: '1120x760', command: 'workbench.action.focusNextGroup' },
  { command: 'workbench.action.closeEditorsInOtherGroups', clickWebview: 'text=Sharing', wait: 1200 },
  { clickWebview: '[type=range]' },
  {
    press: ['Home', ...Array(13).fill('ArrowRight')],
    wait: 800,
    screenshot: path.join(docs, 'images', 'sharing.webp'),
    clip: '0,35,1120,700',
  },
];

const shots = [...walkthrough(DARK, 'dark'), ...walkthrough(LIGHT, 'light'), ...readme];
const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'look.mjs'), '--shots', '-'], {
  input: JSON.stringify(shots),
  stdio: ['pipe', 'inherit', 'inherit'],
});
process.exit(status ?? 1);
