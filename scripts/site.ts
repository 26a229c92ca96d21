/**
 * `npm run site`: the site with the playground, into out/site/, which any host of static pages can show. With `--serve`,
 * shows it to this machine.
 */
import path from 'node:path';
import { buildSite } from '../site/build';
import { ROOT } from '../site/root';
import { serveFolder } from '../site/serve';

async function run(): Promise<void> {
  const out = path.join(ROOT, 'out', 'site');
  await buildSite(out);
  console.log(`site: ${path.relative(process.cwd(), out)}/index.html`);
  if (!process.argv.includes('--serve')) return;
  const { url } = await serveFolder(out, Number(process.env.PORT ?? 5190));
  console.log(url);
}

void run();
