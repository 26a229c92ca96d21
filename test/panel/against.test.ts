import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Opened, panelBrowser } from './browser';
import { pictureOf } from './pictures';

const browser = panelBrowser();
let opened: Opened;

const windowOf = (label: string) => opened.page.locator(`.windows [data-label="${label}"]`);
const spoken = () => opened.page.locator('.live[role=status]').innerText();
const selected = () => opened.page.locator('.windows [aria-selected=true] > title').textContent();

describe('a layout that is compared', () => {
  beforeEach(async () => {
    opened = await browser.open();
    await opened.page.evaluate(`fakeHost.against('earlier')`);
    await opened.page.locator('.compared:not([hidden])').waitFor();
  });
  afterEach(() => opened.close());

  test('says what differs, in words and signs', async () => {
    const { counts } = pictureOf('arm', 'earlier').comparison!;
    const said = await opened.page.locator('.compared').innerText();
    expect(said).toContain(`Against earlier: ${counts.moved} moved`);
    expect(said).toContain('512 MiB RAM, was 256 MiB RAM');
    expect(await spoken()).toContain('against earlier: 1 moved');
    const signs = await windowOf('virtio-blk disk0').locator('> text.q-strong').allTextContents();
    expect(signs).toEqual(['←', '→']);
    expect(await windowOf('pl031').locator('> title').textContent()).toContain('gone');
    expect(await opened.page.locator('.map .q-moved-link').count()).toBe(1);
  });

  test('leads from difference to difference with d, and round again', async () => {
    const differing = pictureOf('arm', 'earlier').spaces.mem.windows.filter(({ change }) => change);
    const seen = new Set<string | null>();
    for (const _ of differing) {
      await opened.page.keyboard.press('d');
      seen.add(await selected());
    }
    expect(seen.size).toBe(differing.length);
    await opened.page.keyboard.press('d');
    expect(seen).toContain(await selected());
  });

  test('still moves a device, also back to the place that it has left', async () => {
    await windowOf('virtio-blk disk0').last().click();
    for (let i = 0; i < 3; i++) await opened.page.keyboard.press('Alt+Shift+ArrowUp');
    expect(await spoken()).toBe('0x1c0a0000');
    await opened.page.keyboard.press('Enter');
    expect((await opened.sent()).at(-1)).toMatchObject({ type: 'move', newText: '0x1c0a0000' });
  });

  test('has the differences in the table', async () => {
    await opened.page.keyboard.press('t');
    const row = opened.page.locator('.table tr', { hasText: 'moved from 0x1c0a0000' });
    expect(await row.innerText()).toContain('→ virtio-blk disk0');
  });

  test('asks what to compare with, and stops', async () => {
    await opened.page.getByRole('button', { name: /^Compare with/ }).click();
    expect((await opened.sent()).at(-1)).toEqual({ type: 'against', on: true });
    await opened.page.getByRole('button', { name: 'Stop comparing' }).click();
    expect((await opened.sent()).at(-1)).toEqual({ type: 'against', on: false });
    await opened.page.locator('.compared').waitFor({ state: 'hidden' });
    expect(await windowOf('pl031').count()).toBe(0);
  });
});
