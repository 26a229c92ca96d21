/**
 * Measures the panel's page in Chromium: `node test/panel/speed.mjs [ROUNDS]`. Figures to look at, not a test.
 *
 * First drawing: from the beginning of the page's load, with its script read, to the frame after the picture is drawn.
 * Redraw: script from the arrival of a new picture to the end of drawing. Pan: a frame while scrolling. Each as time on
 * the clock, and as processor time of the page's main thread, which other work on the machine does not lengthen as much.
 */
import { servePanel } from '../../scripts/panel.mjs';
import { launchChromium } from './chromium.mjs';

const ROUNDS = Number(process.argv[2] ?? 9);
const server = await servePanel({ minify: true });
const browser = await launchChromium();

const sorted = (values) => [...values].sort((a, b) => a - b);
const figures = (values) =>
  `${sorted(values)[Math.floor(values.length / 2)].toFixed(1)} ms (best ${sorted(values)[0].toFixed(1)})`;

/** Milliseconds of processor time that the page's main thread has spent so far. */
async function processorTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return {
    all: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration'),
    style: of('RecalcStyleDuration'),
  };
}

async function measure(name) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const json = await (await fetch(`${server.url}pictures/${name}.json`)).text();
  const theme = await (await fetch(`${server.url}themes/dark.json`)).text();
  await page.addInitScript(`
    window.givenPicture = ${json};
    window.drawn = new Promise((done) => addEventListener('message', ({ data }) => {
      if (data.type === 'picture') requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    }));
    new MutationObserver((_, self) => {
      if (!document.body) return;
      self.disconnect();
      const { classes, variables } = ${theme};
      document.body.classList.add(...classes);
      for (const [key, value] of Object.entries(variables)) document.documentElement.style.setProperty('--vscode-' + key, value);
    }).observe(document, { childList: true, subtree: true });
  `);
  const first = { clock: [], all: [], script: [], layout: [], style: [] };
  const bare = [];
  for (let i = 0; i < 2 * ROUNDS; i++) {
    // Every other time there is nothing to draw: what the browser and the machine cost anyway.
    const draws = i % 2 === 1;
    await page.goto('about:blank');
    await page.goto(`${server.url}?picture=${draws ? 'given' : 'none'}`);
    const [end, asked] = await page.evaluate(async () => {
      const end = await window.drawn;
      return [end, performance.getEntriesByType('navigation')[0].responseEnd];
    });
    // Metrics begin anew with each document.
    const spent = await processorTime(session);
    if (!draws) {
      bare.push(end - asked);
      continue;
    }
    first.clock.push(end - asked);
    for (const part of ['all', 'script', 'layout', 'style']) first[part].push(spent[part]);
  }
  const redraw = await page.evaluate(() => {
    const times = [];
    for (let i = 0; i < 60; i++) {
      const picture = structuredClone(window.givenPicture);
      picture.spaces.mem.windows[3].label = `edit ${i}`;
      const began = performance.now();
      window.dispatchEvent(new MessageEvent('message', { data: { type: 'picture', picture } }));
      times.push(performance.now() - began);
    }
    return times;
  });
  const before = await processorTime(session);
  const frames = 60;
  const pan = await page.evaluate(async (count) => {
    const map = document.querySelector('#map');
    const times = [];
    for (let i = 0; i < count; i++) {
      map.scrollTop = i * 137;
      const began = performance.now();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - began);
    }
    return times;
  }, frames);
  const after = await processorTime(session);
  await page.close();
  console.log(`${name}
  first drawing: ${figures(first.clock)} on the clock, a page without a picture ${figures(bare)}; processor ${figures(first.all)}, of it script ${figures(first.script)}, layout ${figures(first.layout)}, style ${figures(first.style)}
  redraw: ${figures(redraw)} of script
  pan: ${figures(pan)} a frame, worst ${Math.max(...pan).toFixed(1)}; processor ${((after.all - before.all) / frames).toFixed(1)} ms a frame`);
}

for (const picture of ['arm', 'many-60', 'many-2000']) await measure(picture);
await browser.close();
server.close();
