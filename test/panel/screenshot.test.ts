import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { panelBrowser } from './browser';

/**
 * Compares the page with pictures that somebody has looked at and found good. Fonts differ from machine to machine, so
 * up to 6 % of the pixels may differ clearly. Renew after a wanted change: `BASELINES=write npx vitest run
 * test/panel/screenshot.test.ts`, and look at what changed.
 */
const TOLERANCE = 0.06;
const FOLDER = new URL('./baselines/', import.meta.url);

const browser = panelBrowser();

const CASES = [
  { picture: 'arm', theme: 'dark', width: 1000, height: 640 },
  { picture: 'arm', theme: 'hc-dark', width: 1000, height: 640 },
  { picture: 'arm', theme: 'light', width: 320, height: 720 },
  { picture: 'x86', theme: 'light', width: 1000, height: 640 },
  { picture: 'x86', theme: 'hc-light', width: 700, height: 640 },
  { picture: 'unknown', theme: 'light', width: 700, height: 400 },
];

describe('the page looks as it was approved', () => {
  it.each(CASES)('$picture, $theme, $width pixels wide', async (options) => {
    const opened = await browser.open(options);
    const shot = await opened.page.screenshot({ scale: 'css', animations: 'disabled' });
    const file = new URL(`${options.picture}-${options.theme}-${options.width}.png`, FOLDER);
    if (process.env.BASELINES === 'write') {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, shot);
    }
    expect(existsSync(file), `${file.pathname} is missing`).toBe(true);
    const blank = await opened.page.context().browser()!.newPage();
    const share = await blank.evaluate(compare, [
      shot.toString('base64'),
      readFileSync(file).toString('base64'),
    ]);
    await blank.close();
    await opened.close();
    expect(share).toBeLessThan(TOLERANCE);
  });
});

/** Share of pixels that differ by more than a shade; runs in the browser, which can read PNG. */
async function compare([a, b]: string[]): Promise<number> {
  const read = async (data: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [one, two] = [await read(a!), await read(b!)];
  if (one.width !== two.width || one.height !== two.height) return 1;
  let differing = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    const distance = [0, 1, 2].reduce((sum, c) => sum + Math.abs(one.data[i + c]! - two.data[i + c]!), 0);
    if (distance > 60) differing++;
  }
  return differing / (one.data.length / 4);
}
