import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageHtml } from '../client/src/features/panel/html';
import { colourer } from './colours';
import { textPage } from './layout';
import { addressOfFile, Links } from './links';
import { renderMarkdown } from './markdown';
import { playgroundPage } from './playgroundPage';
import { ROOT } from './root';
import { sources } from './sources';
import { panelTheme } from './themes';

/** Programs and the panel's page, beside the playground. */
const PROGRAMS = 'playground/app';

/**
 * Makes the site.
 * @param out folder that is made anew
 */
export async function buildSite(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  const write = (address: string, text: string) => {
    const file = path.join(out, address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const dist = path.join(out, PROGRAMS);
  mkdirSync(dist, { recursive: true });
  // Only here: the script waits at its top, which a module of this kind cannot.
  // @ts-expect-error a plain script without types
  const { build } = await import('../scripts/build.mjs');
  const built = build({
    dist,
    only: ['panel.js', 'panel.css'],
    more: [
      page('server/src/entry/worker.ts', 'server.js'),
      page('site/playground/main.ts', 'playground.js'),
      page('site/playground/panelHost.ts', 'panelHost.js'),
      { from: 'site/playground/playground.css', to: 'playground.css' },
    ],
  });
  const all = sources();
  const links = new Links(all);
  const colour = await colourer();
  for (const source of all)
    write(source.address, textPage(source, await renderMarkdown(source, { links, colour }), all));
  for (const file of [...links.files, 'images/icon.svg', 'LICENSE']) {
    const to = path.join(out, addressOfFile(file));
    mkdirSync(path.dirname(to), { recursive: true });
    cpSync(path.join(ROOT, file), to);
  }
  write('site.css', readFileSync(path.join(ROOT, 'site/site.css'), 'utf8'));
  write('playground/index.html', playgroundPage());
  await built;
  write(`${PROGRAMS}/panelTheme.css`, panelTheme());
  write(`${PROGRAMS}/panel.html`, panelPage());
}

const page = (from: string, to: string) => ({
  from,
  to,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
});

/** The panel's own page, with the playground in the place of the editor around it. */
function panelPage(): string {
  // A file is the same for everyone, so this says which script may run and keeps no secret.
  const nonce = 'playground';
  return pageHtml({
    script: 'panel.js',
    style: 'panel.css',
    source: "'self'",
    nonce,
    before: `<link rel="stylesheet" href="panelTheme.css">\n<script nonce="${nonce}" src="panelHost.js"></script>\n`,
  });
}
