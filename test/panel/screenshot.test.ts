import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Opened, panelBrowser } from './browser';

/**
 * Compares the page with pictures that someone has looked at and found good. Fonts are drawn a little differently from
 * machine to machine, so what is compared is the mean of blocks of pixels, and a few blocks may differ: fewer than one
 * window has, which the last test proves. Renew after a wanted change with `npm run baselines`, and look at what changed.
 */
const TOLERANCE = 0.012;
const FOLDER = new URL('./baselines/', import.meta.url);

const browser = panelBrowser();

const CASES = [
  { picture: 'arm', theme: 'dark', width: 1000, height: 640 },
  { picture: 'arm', theme: 'hc-dark', width: 1000, height: 640 },
  { picture: 'arm', theme: 'light', width: 320, height: 720 },
  { picture: 'x86', theme: 'light', width: 1000, height: 640 },
  { picture: 'x86', theme: 'hc-light', width: 700, height: 640 },
  { picture: 'unknown', theme: 'light', width: 700, height: 400 },
  { picture: 'mistakes', theme: 'light', width: 1280, height: 900 },
  { picture: 'mistakes', theme: 'hc-dark', width: 1280, height: 900 },
  { picture: 'camera', theme: 'dark', width: 1000, height: 640 },
];

const fileOf = ({ picture, theme, width }: { picture: string; theme: string; width: number }) =>
  new URL(`${picture}-${theme}-${width}.png`, FOLDER);

async function shareOf(opened: Opened, shot: Buffer, file: URL): Promise<number> {
  const blank = await opened.page.context().browser()!.newPage();
  const images = [shot.toString('base64'), readFileSync(file).toString('base64')];
  const share = await blank.evaluate(compare, images);
  await blank.close();
  return share;
}

const shoot = ({ page }: Opened) => page.screenshot({ scale: 'css', animations: 'disabled' });

describe('the page looks as it was approved', () => {
  test.each(CASES)('$picture, $theme, $width pixels wide', async (options) => {
    const opened = await browser.open(options);
    const shot = await shoot(opened);
    const file = fileOf(options);
    if (process.env.MODE === 'baselines') {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, shot);
    }
    expect(existsSync(file), `${file.pathname} is missing`).toBe(true);
    const share = await shareOf(opened, shot, file);
    await opened.close();
    expect(share).toBeLessThan(TOLERANCE);
  });

  test('would not be approved without one window', async () => {
    const options = { picture: 'arm', theme: 'dark', width: 1000, height: 640 };
    const opened = await browser.open(options);
    await opened.page.locator('.windows [data-label^="pl011"]').evaluate((window) => window.remove());
    const share = await shareOf(opened, await shoot(opened), fileOf(options));
    await opened.close();
    expect(share).toBeGreaterThan(TOLERANCE);
  });
});

/** Share of blocks whose mean colour differs by more than a shade; runs in the browser, which can read PNG. */
async function compare([a, b]: string[]): Promise<number> {
  const BLOCK = 6;
  const read = async (data: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const [width, height] = [Math.ceil(image.width / BLOCK), Math.ceil(image.height / BLOCK)];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  };
  const [one, two] = [await read(a!), await read(b!)];
  if (one.width !== two.width || one.height !== two.height) return 1;
  let differing = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    const distance = [0, 1, 2].reduce((sum, c) => sum + Math.abs(one.data[i + c]! - two.data[i + c]!), 0);
    if (distance > 36) differing++;
  }
  return differing / (one.data.length / 4);
}
