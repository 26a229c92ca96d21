/** Adding a vdev in a free range of the map: by keyboard, by pointer, and where nothing fits. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageMessage } from '../../shared/panel';
import { type Opened, panelBrowser } from './browser';

const browser = panelBrowser();
let opened: Opened;

beforeEach(async () => {
  opened = await browser.open();
});
afterEach(() => opened.close());

const press = (key: string) => opened.page.keyboard.press(key);
const list = () => opened.page.getByRole('listbox', { name: 'Vdevs that fit' });
const focusedLabel = () =>
  opened.page.evaluate(() => document.activeElement?.querySelector(':scope > title')?.textContent ?? '');
const sentOf = async (type: PageMessage['type']) => (await opened.sent()).filter((m) => m.type === type);
const gapAt = (start: string) =>
  opened.page
    .locator('.windows .q-gap')
    .filter({ has: opened.page.locator('title', { hasText: `free: ${start}` }) });

test('by keyboard: a free range is walked to, its list is filtered, and what was added is chosen and revealed', async () => {
  await opened.page.locator('.windows [data-label^="pl011"]').click();
  await press('ArrowDown');
  expect(await focusedLabel()).toMatch(/^free: 0x1c091000–/);
  const card = opened.page.getByRole('region', { name: 'Selected free range' });
  expect(await card.innerText()).toContain('0x1c091000–');
  const colourOf = (part: string) =>
    card.locator(part).evaluate((element) => getComputedStyle(element).color);
  expect(await colourOf('button kbd')).toBe(await colourOf('button'));
  await press('Insert');
  await list().getByRole('option').first().waitFor();
  expect(await list().getByRole('option').first().innerText()).toMatch(
    /^shmem\s+shared memory\s+loc 0x1c091000 intr/,
  );
  const field = opened.page.getByRole('combobox', { name: 'Vdev to add' });
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  await opened.page.keyboard.type('blk');
  expect(await list().getByRole('option').count()).toBe(1);
  expect(await field.getAttribute('aria-activedescendant')).toBe('additions-0');
  expect(await opened.page.locator('.live').innerText()).toContain('1 result');
  await press('Enter');
  await expect.poll(focusedLabel).toMatch(/^virtio-blk.*0x1c091000/);
  const [add] = await sentOf('add');
  expect(add).toMatchObject({
    uri: 'file:///configurations/arm.qvmconf',
    start: '0x1c091000',
    vdev: 'virtio-blk',
  });
  // Its first line is revealed; the focus stays.
  expect((await opened.sent()).at(-1)).toMatchObject({ type: 'reveal', focus: false });
  expect(await opened.page.locator('.adding').isVisible()).toBe(false);
});

test('by pointer: dragging chooses whole pages of the range, and Escape leaves everything as it was', async () => {
  const box = (await gapAt('0x1c051000').boundingBox())!;
  const x = box.x + box.width / 2;
  await opened.page.mouse.move(x, box.y + 6);
  await opened.page.mouse.down();
  await opened.page.mouse.move(x, box.y + 12, { steps: 2 });
  await opened.page.mouse.move(x, box.y + 18, { steps: 2 });
  const shown = await opened.page.locator('.map .before .q-strong').last().textContent();
  const [, start, end] = /^(0x[0-9a-f]{8})–(0x[0-9a-f]{8}) · \d+ KiB$/.exec(shown ?? '') ?? [];
  expect(Number(start) % 0x1000).toBe(0);
  expect((Number(end) + 1) % 0x1000).toBe(0);
  expect(Number(start)).toBeGreaterThan(0x1c05_1000);
  expect(Number(end)).toBeLessThan(0x1c08_ffff);
  await opened.page.mouse.up();
  await list().getByRole('option').first().waitFor();
  expect(await list().getByRole('option').first().innerText()).toContain(`loc ${start}`);
  await press('Escape');
  expect(await focusedLabel()).toBe('free: 0x1c051000–0x1c08ffff (252 KiB)');
  expect((await opened.sent()).map(({ type }) => type)).toEqual(['additions']);
  // A drag that Escape ends opens nothing.
  await opened.page.mouse.move(x, box.y + 6);
  await opened.page.mouse.down();
  await opened.page.mouse.move(x, box.y + 18, { steps: 2 });
  await press('Escape');
  await opened.page.mouse.up();
  expect(await opened.page.locator('.adding').isVisible()).toBe(false);
});

test('by menu, by the sign at the end of the range and by the button of its card', async () => {
  const gap = gapAt('0x1c051000');
  await gap.click({ button: 'right' });
  await opened.page.getByRole('menuitem', { name: /^Add a Vdev Here… ?Insert$/ }).click();
  await list().getByRole('option').first().waitFor();
  await press('Escape');
  const box = (await gap.boundingBox())!;
  await opened.page.mouse.click(box.x + box.width - 12, box.y + box.height / 2);
  await list().getByRole('option').first().waitFor();
  await press('Escape');
  await opened.page.getByRole('button', { name: /^Add a Vdev Here…/ }).click();
  await list().getByRole('option').first().waitFor();
  await list()
    .getByRole('option', { name: /^pl011/ })
    .click();
  expect((await sentOf('add')).at(-1)).toMatchObject({ vdev: 'pl011' });
  await expect.poll(focusedLabel).toMatch(/^pl011.*0x1c051000/);
});

test('says why nothing is offered', async () => {
  await opened.page.locator('.windows [data-label^="pl011"]').click();
  await press('Home');
  await press('Insert');
  const note = opened.page.locator('.adding p').last();
  await expect.poll(() => note.innerText()).toContain('page 0 is kept free');
  expect(await opened.page.locator('.live').innerText()).toContain('page 0 is kept free');
});
