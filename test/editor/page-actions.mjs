/**
 * What a test may ask of the page. Each action takes the page and the arguments that came over the bridge;
 * `surface` chooses between the workbench itself and the content of the webview that is shown.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const WAIT_MS = 10_000;

/** @type {Record<string, (page: import('playwright-core').Page, args: any) => Promise<unknown>>} */
export const pageActions = {
  waitFor: (page, { state = 'visible', ...where }) => first(page, where).waitFor({ state, timeout: WAIT_MS }),
  text: async (page, where) => {
    await first(page, where).waitFor({ state: 'attached', timeout: WAIT_MS });
    // The text that can be seen, not all that is in the document.
    return (await all(page, where).allInnerTexts())[0];
  },
  texts: (page, where) => all(page, where).allInnerTexts(),
  count: (page, where) => all(page, where).count(),
  attribute: (page, { name, ...where }) => first(page, where).getAttribute(name, { timeout: WAIT_MS }),
  box: (page, where) => first(page, where).boundingBox({ timeout: WAIT_MS }),
  click: (page, { options, ...where }) => first(page, where).click({ timeout: WAIT_MS, ...options }),
  hover: (page, where) => first(page, where).hover({ timeout: WAIT_MS }),
  focus: (page, where) => first(page, where).focus({ timeout: WAIT_MS }),
  press: (page, { keys }) => page.keyboard.press(keys),
  type: (page, { text, delay }) => page.keyboard.type(text, { delay }),
  typeLines: async (page, { lines, delay }) => {
    for (const line of lines) {
      if (line.length > 1) await page.keyboard.insertText(line.slice(0, -1));
      if (line) await page.keyboard.type(line.slice(-1));
      if (delay) await page.waitForTimeout(delay);
      await page.keyboard.press('Enter');
    }
  },
  mouse: (page, { x, y }) => page.mouse.move(x, y),
  drag: async (page, { dx, dy, ...where }) => {
    const box = await first(page, where).boundingBox({ timeout: WAIT_MS });
    if (!box) throw new Error(`Nothing to drag: ${where.selector}`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 8 });
    await page.mouse.up();
  },
  resize: (page, { width, height }) => page.setViewportSize({ width, height }),
  evaluate: async (page, { surface, source, arg }) => {
    const frame = await frameOf(page, surface);
    // A function, not a text: a webview's content security policy forbids eval.
    return frame.evaluate(new Function(`return (${source})`)(), arg);
  },
  axe: async (page, { surface, options }) => {
    const frame = await frameOf(page, surface);
    await frame.evaluate(await axeSource());
    return frame.evaluate(runAxe, options);
  },
  screenshot: async (page, { file, surface, selector, clip }) => {
    await mkdir(path.dirname(file), { recursive: true });
    if (file.endsWith('.webp')) return webp(page, file, clip);
    // Hovers fade in; without animations the picture is the finished one.
    const options = { path: file, animations: /** @type {const} */ ('disabled'), ...(clip && { clip }) };
    if (selector) await first(page, { surface, selector }).screenshot(options);
    else await page.screenshot(options);
    return file;
  },
};

/**
 * A light picture for documents; a part of the window has five pixels for four of the page.
 * @param {import('playwright-core').Page} page
 * @param {string} file
 * @param {{ x: number, y: number, width: number, height: number }} [clip] all of the window when left out
 */
async function webp(page, file, clip) {
  const session = await page.context().newCDPSession(page);
  const whole = { x: 0, y: 0, .../** @type {{ width: number, height: number }} */ (page.viewportSize()) };
  const options = { format: /** @type {const} */ ('webp'), quality: 50 };
  const { data } = await session.send('Page.captureScreenshot', {
    ...options,
    // A part is looked at closely.
    clip: clip ? { ...clip, scale: 1.25 } : { ...whole, scale: 1 },
  });
  await session.detach();
  await writeFile(file, Buffer.from(data, 'base64'));
  return file;
}

/** The class `ready` is what tells a webview with content from one that is still loading. */
const WEBVIEW = 'iframe.webview.ready';
const CONTENT = 'iframe#active-frame';

/**
 * @param {import('playwright-core').Page} page
 * @param {{ surface?: 'page' | 'webview', selector: string }} where
 */
function all(page, { surface = 'page', selector }) {
  if (surface === 'page') return page.locator(selector);
  return page.frameLocator(`${WEBVIEW} >> nth=0`).frameLocator(CONTENT).locator(selector);
}

/** @param {import('playwright-core').Page} page */
const first = (page, where) => all(page, where).first();

/**
 * @param {import('playwright-core').Page} page
 * @param {'page' | 'webview'} [surface]
 */
async function frameOf(page, surface = 'page') {
  if (surface === 'page') return page.mainFrame();
  const inner = page.frameLocator(`${WEBVIEW} >> nth=0`).locator(CONTENT);
  const element = await inner.elementHandle({ timeout: WAIT_MS });
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The webview has no content.');
  return frame;
}

/** @type {Promise<string> | undefined} */
let axe;

function axeSource() {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return axe;
}

/** Runs in the page: the violations alone, each with the elements it is about. */
async function runAxe(options) {
  const { violations } = await globalThis.axe.run(document, options ?? {});
  return violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact,
    help,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
}
