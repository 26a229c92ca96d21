/**
 * Measures the panel's page in Chromium: `node test/panel/speed.mjs`. A figure to look at, not a test.
 * First drawing: loading the page without VS Code around it, then from the picture's arrival to the end of the frame. Redraw: script time from the
 * arrival of a new picture to the end of drawing. Pan: script time per scroll event over 2,000 windows.
 */
import { chromium } from 'playwright-core';
import { servePanel } from '../../scripts/panel.mjs';

const server = await servePanel({ minify: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(1);

async function measure(picture) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(`${server.url}?picture=${picture}`);
  await page.locator('.windows [role=option]').first().waitFor();
  const json = await page.evaluate(async (name) => (await fetch(`/pictures/${name}.json`)).text(), picture);
  const first = [];
  for (let i = 0; i < 7; i++) {
    await page.goto(`${server.url}?picture=hold`);
    first.push(
      await page.evaluate(async (text) => {
        const picture = JSON.parse(text);
        const began = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data: { type: 'picture', picture } }));
        const script = performance.now() - began;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const { responseEnd, domContentLoadedEventEnd } = performance.getEntriesByType('navigation')[0];
        return [domContentLoadedEventEnd - responseEnd, script, performance.now() - began];
      }, json),
    );
  }
  const redraw = await page.evaluate((text) => {
    const times = [];
    for (let i = 0; i < 40; i++) {
      const picture = JSON.parse(text);
      const moved = picture.spaces.mem.windows[3];
      moved.label = `edit ${i}`;
      const began = performance.now();
      window.dispatchEvent(new MessageEvent('message', { data: { type: 'picture', picture } }));
      times.push(performance.now() - began);
    }
    return times;
  }, json);
  const pan = await page.evaluate(async () => {
    const map = document.querySelector('#map');
    const times = [];
    for (let i = 0; i < 60; i++) {
      map.scrollTop = i * 137;
      await new Promise((done) =>
        requestAnimationFrame(() => {
          const began = performance.now();
          requestAnimationFrame(() => done(times.push(performance.now() - began)));
        }),
      );
    }
    return times;
  });
  await page.close();
  console.log(
    `${picture}: page loaded in ${median(first.map((f) => f[0]))} ms, then picture drawn by ${median(first.map((f) => f[1]))} ms of script, on screen after ${median(first.map((f) => f[2]))} ms; redraw ${median(redraw)} ms of script, frame while panning ${median(pan)} ms (worst ${Math.max(...pan).toFixed(1)})`,
  );
}

for (const picture of ['arm', 'sixty', 'many-2000']) await measure(picture);
await browser.close();
server.close();
