import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HostLayout } from '../../shared/hostLayout';
import type { HostMessage, PageMessage } from '../../shared/panel';
import { type Opened, panelBrowser } from './browser';
import { pictureOf } from './pictures';

const browser = panelBrowser();
let opened: Opened;

const isFixes = (m: PageMessage): m is Extract<PageMessage, { type: 'fixes' }> => m.type === 'fixes';
const focusedLabel = () =>
  opened.page.evaluate(() => document.activeElement?.querySelector(':scope > title')?.textContent ?? '');
const boxOf = async (label: string) =>
  (await opened.page.locator(`.windows [data-label^="${label}"] > .q-box`).first().boundingBox())!;

describe('the map of the ARM guest', () => {
  beforeEach(async () => {
    opened = await browser.open();
  });
  afterEach(() => opened.close());

  test('shows every window, from top to bottom by address', async () => {
    const { windows, gaps } = pictureOf('arm').spaces.mem;
    expect(await opened.page.locator('.windows [data-label]').count()).toBe(windows.length);
    expect(await opened.page.locator('.windows [role=option]').count()).toBe(windows.length + gaps.length);
    const pl011 = await boxOf('pl011');
    const factory = await boxOf('shmem');
    const ram = await boxOf('ram');
    expect(factory.y + factory.height).toBeLessThan(pl011.y);
    expect(pl011.y + pl011.height).toBeLessThan(ram.y);
    expect(ram.height).toBeGreaterThan(2 * pl011.height);
  });

  test('unfolds the factory page into registers with guest-physical addresses', async () => {
    const rows = await opened.page.locator('.registers tbody tr').allInnerTexts();
    expect(rows).toHaveLength(7);
    expect(rows[1]!.split('\t')).toEqual(['0x08', '0x1c050008', '64', 'RO', 'shmem', expect.any(String)]);
    expect(await opened.page.locator('.half.data').innerText()).toContain('0x00002000–0x00401fff');
  });

  test('goes to the source on a click, without taking the focus', async () => {
    await opened.page.locator('.windows [data-label^="pl011"]').click();
    expect(await opened.sent()).toEqual([
      {
        type: 'reveal',
        uri: 'file:///configurations/arm.qvmconf',
        range: expect.objectContaining({ start: { line: 8, character: 0 } }),
        focus: false,
      },
    ]);
  });

  test('walks along the addresses with arrow keys and goes to the source with Enter', async () => {
    await opened.page.keyboard.press('Tab');
    for (let i = 0; i < 40 && !(await focusedLabel()).startsWith('shmem'); i++)
      await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('ArrowDown');
    expect(await focusedLabel()).toBe('free: 0x1c051000–0x1c08ffff (252 KiB)');
    await opened.page.keyboard.press('ArrowDown');
    expect(await focusedLabel()).toMatch(/^pl011; device; 0x1c090000–0x1c090fff; 4 KiB/);
    await opened.page.keyboard.press('ArrowLeft');
    await opened.page.keyboard.press('ArrowLeft');
    expect(await focusedLabel()).toMatch(/^fb_shared data/);
    await opened.page.keyboard.press('Home');
    expect(await focusedLabel()).toMatch(/^free: 0x00000000–0x00000fff/);
    await opened.page.keyboard.press('ArrowRight');
    expect(await focusedLabel()).toMatch(/^fb_shared control page/);
    await opened.page.keyboard.press('End');
    await opened.page.keyboard.press('ArrowLeft');
    expect(await focusedLabel()).toMatch(/^pass; pass-through/);
    await opened.page.keyboard.press('Enter');
    expect((await opened.sent()).at(-1)).toMatchObject({
      type: 'reveal',
      focus: true,
      range: { start: { line: 44 } },
    });
  });

  test('keeps one window in the tab order', async () => {
    expect(await opened.page.locator('.windows [tabindex="0"]').count()).toBe(1);
    await opened.page.locator('.windows [data-label^="ram"]').click();
    expect(await opened.page.locator('.windows [tabindex="0"]').getAttribute('data-label')).toMatch(/^ram/);
  });

  test('lists the keys with ?', async () => {
    await opened.page.keyboard.press('?');
    expect(await opened.page.locator('dialog[open]').innerText()).toContain('Home');
    await opened.page.keyboard.press('Escape');
    expect(await opened.page.locator('dialog[open]').count()).toBe(0);
  });

  test('goes to the next conflict with c and offers a way out that is free', async () => {
    await opened.page.keyboard.press('c');
    expect(await focusedLabel()).toMatch(/^wdt-sp805.*conflict with virtio-entropy at 0x1c0f0000–0x1c0f01ff/);
    await opened.page.locator('.conflict .primary').click();
    expect((await opened.sent()).at(-1)).toMatchObject({ type: 'move', version: 1, newText: '0x1c0e0000' });
  });

  test('highlights the window at the cursor', async () => {
    await opened.page.evaluate(`fakeHost.say({ type: 'cursor', line: 22 })`);
    await opened.page.locator('.windows .q-cursor').waitFor();
    expect(await opened.page.locator('.windows .q-cursor').getAttribute('data-label')).toMatch(/^virtio-net/);
  });

  test('does not let the cursor take the selection from someone at work in the page', async () => {
    await opened.page.locator('.windows [data-label^="pl011"]').click();
    await opened.page.keyboard.press('ArrowRight');
    await opened.page.evaluate(`fakeHost.say({ type: 'cursor', line: 10 })`);
    await opened.page.locator('.windows [data-label^="pl011"].q-cursor').waitFor();
    const selected = opened.page.locator('.windows [aria-selected=true]');
    expect(await selected.getAttribute('data-label')).toMatch(/^virtio-net/);
  });

  test('keeps focus on the same window when the picture changes', async () => {
    await opened.page.locator('.windows [data-label^="pl011"]').click();
    await opened.page.evaluate(`{
      const next = structuredClone(fakeHost.current);
      next.version = 2;
      const pl011 = next.spaces.mem.windows.find((w) => w.label === 'pl011');
      pl011.start = '0x1c0a0000'; pl011.end = pl011.safeEnd = '0x1c0a1000';
      fakeHost.say({ type: 'picture', picture: next });
    }`);
    await expect.poll(focusedLabel).toMatch(/^pl011.*0x1c0a0000/);
  });

  test('lists both sides of an interrupt line that is used twice, with what the editor offers', async () => {
    await opened.page.getByRole('option', { name: /^gic:44, SPI 12: / }).click();
    const card = opened.page.locator('.conflict').filter({ hasText: 'gic:44 · SPI 12' });
    expect(await card.innerText()).toContain('wdt-sp805 and virtio-entropy use the same line');
    const uses = pictureOf('arm').interrupts[0]!.uses.filter(({ line }) => line === 44);
    const lines = uses.map(({ source }) => `line ${source!.start.line + 1}`);
    expect(await card.getByRole('button', { name: /^line / }).allInnerTexts()).toEqual(lines);
    await card.getByRole('button', { name: 'Fixes…' }).click();
    await card.getByRole('button', { name: /^Silence / }).click();
    const places = uses.map(({ source }) => ({ uri: 'file:///configurations/arm.qvmconf', range: source }));
    const fix = (await opened.sent()).findLast((m) => m.type === 'fix');
    expect(fix).toMatchObject({ places, title: expect.stringMatching(/^Silence/) });
  });

  test('lists what the editor offers against a conflict, and makes what is chosen', async () => {
    await opened.page.keyboard.press('c');
    const card = opened.page.locator('.conflict').first();
    expect(await card.getByRole('button', { name: /^line / }).count()).toBe(2);
    await card.getByRole('button', { name: 'More fixes…' }).focus();
    await opened.page.keyboard.press('Enter');
    const fix = card.getByRole('button', { name: 'Move virtio-entropy to 0x1c0a0000 (next free)' });
    await fix.waitFor();
    expect(await opened.page.locator('.live').innerText()).toBe('2 fixes');
    expect(await fix.evaluate((button) => button === document.activeElement)).toBe(true);
    const asked = (await opened.sent()).findLast(isFixes)!;
    const ranges = ['wdt-sp805', 'virtio-entropy'].map(
      (label) => pictureOf('arm').spaces.mem.windows.find((w) => w.label === label)!.addressSource,
    );
    expect(asked.places.map(({ range }) => range)).toEqual(expect.arrayContaining(ranges));
    await opened.page.keyboard.press('Enter');
    const title = 'Move virtio-entropy to 0x1c0a0000 (next free)';
    expect((await opened.sent()).at(-1)).toEqual({ type: 'fix', places: asked.places, title });
  });

  test('says when conflicts come and go', async () => {
    await opened.page.evaluate(`{
      const next = structuredClone(fakeHost.current);
      next.summary.conflicts = 0;
      fakeHost.say({ type: 'picture', picture: next });
    }`);
    await expect.poll(() => opened.page.locator('.live').innerText()).toBe('No conflicts any more');
  });

  test('zooms with a true ruler: more round addresses, the same window under the eye', async () => {
    await opened.page.locator('.windows [data-label^="ram"]').click();
    await opened.page.keyboard.press('z');
    const round = opened.page.locator('.map .q-round');
    const texts = await round.allTextContents();
    const inRam = texts.map((t) => BigInt(t)).filter((a) => a > 0x80000000n && a < 0xa0000000n);
    expect(inRam.length).toBeGreaterThan(4);
    for (const address of inRam) expect(address % 0x200_0000n).toBe(0n);
    await opened.page.keyboard.press('0');
    expect(await opened.page.locator('.windows [data-label]').count()).toBe(
      pictureOf('arm').spaces.mem.windows.length,
    );
  });

  test('draws the registers within their page when it is zoomed to, each with its address at the ruler', async () => {
    const registers = opened.page.locator('.windows [data-label^="shmem"] text.q-strong');
    const addresses = opened.page.locator('.map .q-factory-text.q-mono');
    expect(await addresses.count()).toBe(0);
    await opened.page.locator('.windows [data-label^="shmem"]').click();
    await opened.page.keyboard.press('z');
    await expect.poll(() => registers.allTextContents()).toContain('find');
    expect(await addresses.allTextContents()).toEqual(
      ['08', '10', '14', '18', '1c', '3c'].map((offset) => `0x1c0500${offset}`),
    );
  });

  const field = () => opened.page.getByRole('combobox');
  const goTo = async (text: string) => {
    await opened.page.keyboard.press('/');
    await field().fill(text);
    await opened.page.keyboard.press('Enter');
  };
  const focusedSelected = () =>
    opened.page.locator('.windows [aria-selected=true]').getAttribute('data-label');
  const marked = (address: string) => opened.page.locator('.map text.q-mono', { hasText: address });

  test('goes to a single page in the middle of 512 MiB, and scrolls on from there page by page', async () => {
    await goTo('0x9abcd000');
    await marked('0x9abcd000').waitFor({ state: 'attached' });
    const [first] = await marked('0x9abcd000').all();
    const before = (await first!.boundingBox())!;
    const end = (await marked('0x9abce000').boundingBox())!;
    expect(end.y - before.y).toBeGreaterThan(100);
    await opened.page.evaluate((by) => document.querySelector('#map')!.scrollBy(0, by), end.y - before.y);
    await expect
      .poll(async () => Math.round((await marked('0x9abce000').boundingBox())!.y - before.y))
      .toBe(0);
  });

  test('stays true however far someone scrolls at that zoom', async () => {
    await goTo('0x80000000');
    for (let i = 0; i < 12; i++) {
      await opened.page.evaluate(() => document.querySelector('#map')!.scrollBy(0, 900_000));
      await opened.page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      );
    }
    // 10.8 million pixels at this zoom: where that is can be reckoned from two neighbouring marks.
    const texts = await opened.page.locator('.map .q-round').allTextContents();
    const addresses = texts.map((text) => Number(BigInt(text)));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toBeGreaterThan(0x8000_0000 + 4096 * 4000);
  });

  test('finds as one types, shows what is chosen, and goes back on Escape', async () => {
    const before = await focusedSelected();
    await opened.page.keyboard.press('Control+f');
    await opened.page.keyboard.type('virtio');
    const options = opened.page.locator('.find [role=option]');
    expect(await options.count()).toBe(4);
    expect(await focusedSelected()).toMatch(/^virtio-net/);
    await opened.page.keyboard.press('ArrowUp');
    expect(await focusedSelected()).toMatch(/^virtio-console/);
    await opened.page.keyboard.press('Escape');
    expect(await focusedSelected()).toBe(before);
    expect(await field().isVisible()).toBe(false);
  });

  test('opens the field without moving anything', async () => {
    const before = await boxOf('pl011');
    await opened.page.keyboard.press('/');
    await field().waitFor();
    expect(await boxOf('pl011')).toEqual(before);
  });

  test('goes to a window by its name, and says when there is none', async () => {
    await goTo('console');
    expect(await focusedLabel()).toMatch(/^virtio-console/);
    await goTo('nowhere');
    expect(await opened.page.locator('.live').innerText()).toContain('Nothing is called nowhere');
    await opened.page.keyboard.press('Escape');
    expect(await field().isVisible()).toBe(false);
  });

  test('zooms to a range that is drawn with Shift', async () => {
    const box = await boxOf('ram');
    const x = box.x + box.width / 2;
    await opened.page.keyboard.down('Shift');
    await opened.page.mouse.move(x, box.y + 20);
    await opened.page.mouse.down();
    await opened.page.mouse.move(x, box.y + 60, { steps: 4 });
    await expect.poll(() => opened.page.locator('.q-sweep').count()).toBe(1);
    await opened.page.mouse.up();
    await opened.page.keyboard.up('Shift');
    expect(await opened.page.locator('.q-sweep').count()).toBe(0);
    const tall = await boxOf('ram');
    expect(tall.height).toBeGreaterThan(5 * box.height);
    expect((await opened.sent()).filter((m) => m.type === 'move')).toEqual([]);
  });

  test('makes the tools one stop for Tab', async () => {
    const tool = () => opened.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await opened.page.locator('.tools [tabindex="0"]').count()).toBe(1);
    await opened.page.locator('.tools [tabindex="0"]').focus();
    await opened.page.keyboard.press('ArrowRight');
    expect(await tool()).toBe('Table');
    await opened.page.keyboard.press('End');
    expect(await tool()).toBe('Keys (?)');
    await opened.page.keyboard.press('ArrowRight');
    expect(await tool()).toBe('Map');
  });

  test('counts errors beside conflicts, and leads to them', async () => {
    await opened.page.getByRole('button', { name: '1 error' }).click();
    expect(await opened.sent()).toEqual([{ type: 'problems' }]);
  });

  test('restarts a dead server', async () => {
    await opened.page.evaluate(`fakeHost.say({ type: 'server', state: 'stopped' })`);
    await opened.page.getByRole('button', { name: 'Restart' }).click();
    expect(await opened.sent()).toEqual([{ type: 'restartServer' }]);
  });

  test('keeps zoom, mode and selection over a reload', async () => {
    await opened.page.locator('.windows [data-label^="virtio-console"]').click();
    await opened.page.keyboard.press('t');
    await opened.page.reload();
    await opened.page.locator('.table tbody tr').first().waitFor();
    await opened.page.keyboard.press('t');
    const selected = opened.page.locator('.windows [aria-selected=true]');
    expect(await selected.getAttribute('data-label')).toMatch(/^virtio-console/);
  });
});

describe('moving', () => {
  beforeEach(async () => {
    opened = await browser.open();
  });
  afterEach(() => opened.close());

  const drag = async (from: string, to: number) => {
    const box = await boxOf(from);
    const x = box.x + box.width / 2;
    await opened.page.mouse.move(x, box.y + box.height / 2);
    await opened.page.mouse.down();
    await opened.page.mouse.move(x, (box.y + to) / 2, { steps: 3 });
    await opened.page.mouse.move(x, to, { steps: 3 });
  };

  test('edits the address of a factory page that is dragged to a free place', async () => {
    const gap = (await opened.page.locator('.q-gap').nth(2).boundingBox())!;
    await drag('shmem', gap.y + gap.height / 2);
    await opened.page.mouse.up();
    const [move] = (await opened.sent()).filter((m) => m.type === 'move');
    expect(move).toMatchObject({
      uri: 'file:///configurations/arm.qvmconf',
      version: 1,
      range: { start: { line: 14, character: 8 } },
    });
    const address = BigInt(move!.newText);
    expect(address % 0x1000n).toBe(0n);
    expect(address >= 0x1c051000n && address <= 0x1c08f000n).toBe(true);
  });

  test('refuses an occupied place and says so', async () => {
    const ram = await boxOf('ram');
    await drag('shmem', ram.y + 40);
    expect(await opened.page.locator('.q-ghost-refused').count()).toBe(1);
    await opened.page.mouse.up();
    expect(await opened.page.locator('.live').innerText()).toContain('is occupied');
    expect((await opened.sent()).filter((m) => m.type === 'move')).toEqual([]);
  });

  test('leaves everything as it was on Escape', async () => {
    await opened.page.locator('.windows [data-label^="pl011"]').click();
    await opened.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => opened.page.locator('.q-ghost').count()).toBe(1);
    await opened.page.keyboard.press('Escape');
    await expect.poll(() => opened.page.locator('.q-ghost').count()).toBe(0);
    expect((await opened.sent()).filter((m) => m.type === 'move')).toEqual([]);
  });

  test('moves by keys, in pages and in steps of 64 KiB', async () => {
    await opened.page.locator('.windows [data-label^="pl011"]').click();
    await opened.page.keyboard.press('Alt+Shift+ArrowDown');
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('Enter');
    expect((await opened.sent()).at(-1)).toMatchObject({ type: 'move', newText: '0x1c0a1000' });
  });

  test('fades the window, says from where to where, and selects no text', async () => {
    const gap = (await opened.page.locator('.q-gap').nth(2).boundingBox())!;
    await drag('shmem', gap.y + gap.height / 2);
    expect(await opened.page.locator('.map').innerHTML()).toMatch(/0x1c050000 → 0x1c0[5-8][0-9a-f]{4}/);
    expect(await opened.page.locator('.windows .q-moving').getAttribute('data-label')).toMatch(/^shmem/);
    await opened.page.mouse.move(900, 400);
    expect(await opened.page.evaluate('String(getSelection())')).toBe('');
    await opened.page.keyboard.press('Escape');
    await opened.page.mouse.up();
  });

  test('says what was moved, and takes it back by button and by key', async () => {
    await opened.page.evaluate(`fakeHost.say({ type: 'done', message: 'Moved from a to b', undo: true })`);
    const notice = opened.page.locator('.notice');
    await expect.poll(() => notice.innerText()).toContain('Moved from a to b');
    await notice.getByRole('button', { name: 'Undo' }).click();
    expect(await notice.isVisible()).toBe(false);
    // What was done in one view is not told in another.
    await opened.page.evaluate(`fakeHost.say({ type: 'done', message: 'Back at b' })`);
    await expect.poll(() => notice.innerText()).toBe('Back at b');
    await opened.page.keyboard.press('t');
    expect(await notice.isVisible()).toBe(false);
    await opened.page.keyboard.press('Control+z');
    expect(await opened.sent()).toEqual([{ type: 'undo' }, { type: 'undo' }]);
  });

  test('does not move what the file does not state', async () => {
    await opened.page.locator('.windows [data-label^="gic distributor"]').click();
    await opened.page.keyboard.press('Alt+ArrowDown');
    expect(await opened.page.locator('.q-ghost').count()).toBe(0);
    expect(await opened.page.locator('.live').innerText()).toContain('no address in the file');
  });
});

describe('a window under the hand', () => {
  beforeEach(async () => {
    opened = await browser.open();
  });
  afterEach(() => opened.close());

  const item = (name: string | RegExp) => opened.page.getByRole('menuitem', { name });

  test('shows its facts when the pointer rests on it', async () => {
    await opened.page.locator('.windows [data-label^="virtio-blk"]').hover();
    const card = opened.page.locator('.point');
    await card.waitFor();
    const said = await card.innerText();
    for (const fact of ['0x1c0d0000–0x1c0d01ff', 'hostdev /dev/qvmdisk0', 'gic:41 · SPI 9'])
      expect(said).toContain(fact);
    await opened.page.mouse.move(1000, 300);
    expect(await card.isVisible()).toBe(false);
  });

  test('has a menu of its own, by pointer and by keyboard', async () => {
    await opened.page.locator('.windows [data-label^="pl011"]').click({ button: 'right' });
    expect(await opened.page.getByRole('menu').getByRole('menuitem').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Move to 0x1c091000/)]),
    );
    await opened.page.keyboard.press('Escape');
    expect(await focusedLabel()).toMatch(/^pl011/);
    await opened.page.keyboard.press('Shift+F10');
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('Enter');
    expect(await opened.sent()).toEqual([{ type: 'copy', what: 'Range', content: '0x1c090000–0x1c090fff' }]);
  });

  test.each([
    ['Copy Device-tree reg', 'reg = <0x0 0x1c050000 0x0 0x1000>;'],
    ['Copy C define', '#define GUEST_1_SHMEM_FACTORY_ADDRESS UINT64_C(0x1c050000)'],
  ])('%s', async (name, content) => {
    await opened.page.locator('.windows [data-label^="shmem"]').click({ button: 'right' });
    await item(name).click();
    expect((await opened.sent()).at(-1)).toMatchObject({ type: 'copy', content });
  });

  test('copies the address of the selected window by key', async () => {
    await opened.page.locator('.windows [data-label^="pl011"]').click();
    await opened.page.keyboard.press('Control+c');
    expect((await opened.sent()).at(-1)).toEqual({ type: 'copy', what: 'Address', content: '0x1c090000' });
  });
});

describe('the table', () => {
  beforeEach(async () => {
    opened = await browser.open();
    await opened.page.getByRole('button', { name: 'Table' }).click();
  });
  afterEach(() => opened.close());

  const firstCells = () => opened.page.locator('.table tbody td:first-child').allInnerTexts();

  test('has windows and gaps by address, and sorts the other way', async () => {
    const cells = await firstCells();
    expect(cells.slice(0, 3)).toEqual(['0x00000000', '0x00001000', '0x00002000']);
    await opened.page.getByRole('button', { name: 'Start' }).click();
    expect(await firstCells()).toEqual([...cells].reverse());
    expect(await opened.page.locator('th[data-column=start]').getAttribute('aria-sort')).toBe('descending');
  });

  test('sorts by size', async () => {
    await opened.page.getByRole('button', { name: 'Size' }).click();
    await opened.page.getByRole('button', { name: 'Size' }).click();
    expect((await opened.page.locator('.table tbody .number').allInnerTexts())[0]).toBe('1.5 GiB');
  });

  test('has every address in a row', async () => {
    const rows = await opened.page
      .locator('.table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent!)));
    const ranges = rows.map(([start, end]) => [BigInt(start!), BigInt(end!)] as const);
    let next = 0n;
    for (const [start, end] of ranges) {
      expect(start <= next, `${start} after ${next}`).toBe(true);
      if (end + 1n > next) next = end + 1n;
    }
    expect(next).toBe(1n << 32n);
  });

  test('fits half a window', async () => {
    await opened.page.setViewportSize({ width: 640, height: 600 });
    const { wide, view } = await opened.page.evaluate(() => ({
      wide: document.querySelector('.table')!.scrollWidth,
      view: document.querySelector('.table')!.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(view);
  });

  test('links to the source', async () => {
    await opened.page.locator('.table').getByRole('button', { name: 'line 14' }).click();
    expect(await opened.sent()).toMatchObject([
      { type: 'reveal', focus: true, range: { start: { line: 13 } } },
    ]);
  });
});

describe('export', () => {
  beforeEach(async () => {
    opened = await browser.open();
    await opened.page.locator('.menu summary').click();
  });
  afterEach(() => opened.close());

  const choose = async (choice: string) => {
    await opened.page.locator(`[data-export=${choice}]`).click();
    await expect.poll(async () => (await opened.sent()).length).toBeGreaterThan(0);
    const [message] = await opened.sent();
    if (message?.type !== 'export' && message?.type !== 'copy') throw new Error('nothing exported');
    return message;
  };

  test('saves a well-formed SVG', async () => {
    const { content } = await choose('save-svg-dark');
    const blank = await opened.page.context().browser()!.newPage();
    const found = await blank.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent,
        windows: parsed.querySelectorAll('.q-window').length,
      };
    }, content);
    await blank.close();
    expect(found.error).toBeUndefined();
    expect(found.windows).toBeGreaterThanOrEqual(13);
  });

  test('saves a PNG of the whole drawing', async () => {
    const { content } = await choose('save-png');
    const png = Buffer.from(content, 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2560);
  });

  test('copies a Markdown table', async () => {
    const message = await choose('copy-markdown');
    expect(message.type).toBe('copy');
    expect(message.content).toContain('| Start | End |');
  });
});

describe('side by side', () => {
  beforeEach(async () => {
    opened = await browser.open();
    await opened.page.getByRole('button', { name: 'side by side' }).click();
    await opened.page.locator('.compare .q-shared').first().waitFor({ state: 'attached' });
  });
  afterEach(() => opened.close());

  test('joins the regions of one name, and goes to the file of the window', async () => {
    const titles = await opened.page.locator('.compare .q-shared title').allTextContents();
    expect(titles).toEqual(['shared region fb_shared']);
    await opened.page.getByRole('option', { name: /^guest_2: shmem factory page/ }).click();
    expect((await opened.sent()).at(-1)).toMatchObject({
      type: 'reveal',
      uri: 'file:///configurations/second.qvmconf',
    });
  });

  test('marks the bytes that clash', async () => {
    expect(await opened.page.locator('.compare .windows + .before .q-clash-frame').count()).toBe(1);
    expect(await opened.page.locator('.compare text', { hasText: '2 conflicts' }).count()).toBe(1);
  });

  test('shows what shares something, and others when asked', async () => {
    const heads = () => opened.page.locator('.compare svg text.q-strong').allTextContents();
    expect(await heads()).not.toContain('android');
    const chip = opened.page.getByRole('button', { name: 'android' });
    expect(await chip.getAttribute('aria-pressed')).toBe('false');
    await chip.click();
    expect(await heads()).toContain('android');
    await opened.page.getByRole('button', { name: 'guest_2' }).click();
    expect(await heads()).not.toContain('guest_2');
  });

  test('knows the host: who starts first, and networks with their other end', async () => {
    const [arm, second] = [pictureOf('arm'), pictureOf('second')];
    const host: HostLayout = {
      name: 'start.sh',
      uri: 'file:///start.sh',
      certainty: 'inferred',
      reason: 'start.sh starts them',
      guests: [second, arm].map((picture, index) => ({
        name: picture.title,
        files: [picture.uri],
        order: index + 1,
        picture,
      })),
      joints: [
        {
          kind: 'network',
          name: 'net0',
          words: 'network net0 of guest_2: vp0',
          ends: [{ picture: 0, windows: [] }],
          outside: 'vp0',
        },
      ],
    };
    const message: HostMessage = { type: 'others', pictures: [second], host };
    await opened.page.evaluate((said) => window.postMessage(said, '*'), message);
    await opened.page.locator('.compare .q-peer-link').first().waitFor({ state: 'attached' });
    const heads = await opened.page.locator('.compare svg text.q-strong').allTextContents();
    expect(heads.slice(0, 2)).toEqual(['1', second.title]);
    expect(await opened.page.locator('.compare .joints li').allTextContents()).toEqual([
      `${second.title}: starts first`,
      `${arm.title}: starts as number 2`,
      'network net0 of guest_2: vp0',
    ]);
    await opened.page.getByRole('button', { name: second.title }).click();
    expect(await opened.page.locator('.compare .q-peer-link').count()).toBe(0);
  });

  test('draws one scale or each its own, only what is named, and keeps both over a reload', async () => {
    const { page } = opened;
    const labels = () => page.locator('.compare .windows [role=option] > title').allTextContents();
    const height = () => page.locator('.side-by-side').getAttribute('height');
    const own = await height();
    await page.getByRole('button', { name: 'one scale' }).click();
    expect(await page.getByRole('button', { name: 'one scale' }).getAttribute('aria-pressed')).toBe('true');
    expect(await height()).not.toBe(own);
    const field = page.getByRole('combobox', { name: 'Show only a machine, region or device' });
    await field.focus();
    await page.keyboard.type('pl0');
    expect(await page.getByRole('option', { name: 'pl011 device' }).count()).toBe(1);
    await page.keyboard.press('Enter');
    for (const label of await labels()) expect(label).toMatch(/^guest_[12]: pl011/);
    expect(await page.locator('.live:not(.joints)').innerText()).toContain('Only pl011');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    // An edit draws anew, and so does a page that was away.
    await page.evaluate(`fakeHost.picture('arm')`);
    await page.reload();
    await page.locator('.windows [role=option]').first().waitFor();
    await page.getByRole('button', { name: 'side by side' }).click();
    await page.getByRole('button', { name: 'one scale', pressed: true }).waitFor();
    await expect.poll(async () => (await labels()).every((label) => label.includes('pl011'))).toBe(true);
    await page.getByRole('button', { name: 'pl011', pressed: true }).click();
    expect((await labels()).some((label) => label.includes('shmem'))).toBe(true);
  });

  test('saves what it shows', async () => {
    await opened.page.locator('.menu summary').click();
    await opened.page.locator('[data-export=save-svg-light]').click();
    await expect.poll(async () => (await opened.sent()).at(-1)?.type).toBe('export');
    const message = (await opened.sent()).at(-1);
    if (message?.type !== 'export') throw new Error('nothing exported');
    expect(message.content).toContain('shared region fb_shared');
    expect(message.content.match(/q-window q-factory-page/g)!.length).toBe(2);
  });

  test('goes back to one', async () => {
    await opened.page.getByRole('button', { name: 'side by side' }).click();
    expect(await opened.page.locator('.map').isVisible()).toBe(true);
    expect((await opened.sent()).at(-1)).toEqual({ type: 'compare', on: false });
  });
});

describe('other pictures', () => {
  afterEach(() => opened.close());

  test('explains an empty file, and fills it', async () => {
    opened = await browser.open({ picture: 'empty' });
    expect(await opened.page.locator('.empty').innerText()).toContain('Nothing is placed');
    await opened.page.getByRole('button', { name: 'Insert This Example' }).click();
    expect((await opened.sent()).at(-1)).toMatchObject({
      type: 'insert',
      text: expect.stringContaining('vdev'),
    });
  });

  test('says that no configuration is open', async () => {
    opened = await browser.open({ picture: 'none' });
    expect(await opened.page.locator('.empty').innerText()).toContain('Open a qvm configuration');
    await opened.page.getByRole('button', { name: 'Open a Configuration' }).click();
    expect(await opened.sent()).toEqual([{ type: 'openFile' }]);
  });

  test('tears what has no known size and lists what is not placed', async () => {
    opened = await browser.open({ picture: 'unknown' });
    expect(await opened.page.locator('.windows path.q-box').count()).toBe(2);
    expect(await opened.page.locator('.side').innerText()).toContain('its start cannot be known');
  });

  test('has ports and functions as strips of their own, with links', async () => {
    opened = await browser.open({ picture: 'x86' });
    await opened.page.getByRole('option', { name: /^ser8250; 0x3f8/ }).click();
    expect(await opened.sent()).toMatchObject([{ type: 'reveal', range: { start: { line: 28 } } }]);
    expect(
      await opened.page.getByRole('listbox', { name: 'PCI functions' }).getByRole('option').count(),
    ).toBe(3);
  });

  test('draws of 2,000 windows only those in view, wherever it is scrolled to', async () => {
    opened = await browser.open({ picture: 'many-2000' });
    const options = opened.page.locator('.windows [role=option]');
    expect(await options.count()).toBeLessThan(80);
    await opened.page.evaluate(() => document.querySelector('#map')!.scrollTo(0, 40_000));
    await expect.poll(() => options.first().getAttribute('aria-posinset')).not.toBe('1');
    expect(await options.count()).toBeLessThan(80);
    const { windows, gaps } = pictureOf('many-2000').spaces.mem;
    expect(await options.first().getAttribute('aria-setsize')).toBe(String(windows.length + gaps.length));
  });

  test('leads from a narrow map to the factory page below it', async () => {
    opened = await browser.open({ width: 640, height: 600 });
    const jump = opened.page.locator('.jump');
    await jump.waitFor();
    expect(await jump.innerText()).toContain('0x1c050000');
    const header = (await opened.page.locator('.bar').boundingBox())!;
    const button = (await jump.boundingBox())!;
    expect(button.y + button.height, 'in the header, over nothing').toBeLessThanOrEqual(
      header.y + header.height,
    );
    await jump.click();
    await expect.poll(() => jump.isVisible()).toBe(false);
    const card = (await opened.page.locator('details.factory').boundingBox())!;
    expect(card.y).toBeGreaterThanOrEqual(-1);
    expect(card.y).toBeLessThan(300);
  });

  test('needs no such way where the cards stand beside the map', async () => {
    opened = await browser.open();
    expect(await opened.page.locator('.jump').isVisible()).toBe(false);
  });

  test('lists offsets alone where qvm picks the address of the factory page', async () => {
    opened = await browser.open({ picture: 'x86' });
    const heads = await opened.page.locator('.registers thead th').allInnerTexts();
    expect(heads).toEqual(['offset', 'bits', 'access', 'register', 'meaning']);
    expect(await opened.page.locator('.registers tbody tr').count()).toBe(7);
  });

  test('fits a side bar of 300 pixels without scrolling sideways', async () => {
    opened = await browser.open({ width: 300, height: 700 });
    const { wide, view } = await opened.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(view);
  });
});
