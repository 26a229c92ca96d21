import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Opened, panelBrowser } from './browser';
import { sharingOf } from './pictures';

const browser = panelBrowser();
let opened: Opened;

/** Shows the view of shared memory, at the first step. */
async function openSharing(options: Parameters<typeof browser.open>[0] = {}): Promise<void> {
  opened = await browser.open({ picture: 'camera', ...options });
  await opened.page.keyboard.press('s');
  await opened.page.locator('.sharing .steps li, .sharing.nothing-to-play').first().waitFor();
}

const text = (selector: string) => opened.page.locator(selector).first().innerText();
const step = () => opened.page.locator('.sharing .steps [aria-selected=true]').getAttribute('data-step');
const spoken = () => opened.page.locator('.live[role=status]').innerText();
const press = async (...keys: string[]) => {
  for (const key of keys) await opened.page.keyboard.press(key);
};

describe('shared memory in the panel', () => {
  beforeEach(() => openSharing());
  afterEach(() => opened.close());

  test('has a column for each guest and every step of the exchange', async () => {
    const { steps, guests } = sharingOf('camera');
    expect(await opened.page.locator('.sharing .guest h2').allInnerTexts()).toEqual(
      guests.map(({ name }) => name),
    );
    expect(await opened.page.locator('.sharing .steps li').count()).toBe(steps.length);
    expect(await text('.sharing output')).toBe(`1 / ${steps.length}`);
  });

  test('steps by arrow keys, marks what changes and says it', async () => {
    await press('ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(await step()).toBe('4');
    const changed = await opened.page.locator('.sharing tr.changed th').allInnerTexts();
    expect(changed).toEqual(['shmem', 'vector', 'status', 'size', 'status', 'idx']);
    expect(await spoken()).toMatch(/^Step 5 of 27\. camera: Write the size.* camera shmem 0x00001000/);
    await press('ArrowLeft');
    expect(await step()).toBe('3');
    await press('End');
    expect(await step()).toBe('26');
    await press('ArrowRight');
    expect(await step()).toBe('26');
    await press('Home');
    expect(await step()).toBe('0');
  });

  test('has no tools of the map, and its bar is still one stop for Tab', async () => {
    const tools = opened.page.locator('.tools .tool:visible');
    const names = () =>
      tools.evaluateAll((all) => all.map((tool) => tool.getAttribute('aria-label')).join(', '));
    expect(await names()).not.toContain('Zoom');
    await press('s');
    await opened.page.getByRole('button', { name: 'Zoom out' }).focus();
    await press('s');
    expect(await opened.page.locator('.tools .tool[tabindex="0"]:visible').count()).toBe(1);
    await press('s');
    expect(await names()).toContain('Zoom');
  });

  test('keeps the focus on the step that is on, and the step in sight', async () => {
    await opened.page.locator('.sharing .steps li').first().focus();
    await press('End');
    const last = opened.page.locator('.sharing .steps li').last();
    expect(await last.evaluate((li) => li === document.activeElement)).toBe(true);
    const list = (await opened.page.locator('.sharing .steps').boundingBox())!;
    const box = (await last.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(list.y + list.height + 1);
    expect(await opened.page.locator('.sharing .steps [tabindex="0"]').count()).toBe(1);
  });

  test('leads from each value to the line that causes it', async () => {
    await press('End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const row = opened.page.locator('.sharing tr', { has: opened.page.getByText('size', { exact: true }) });
    await row.first().locator('button').click();
    expect((await opened.sent()).at(-1)).toMatchObject({
      type: 'reveal',
      uri: 'file:///configurations/camera.qvmconf',
      range: { start: { line: 17 } },
      focus: true,
    });
  });

  test('goes to the line of a step that is clicked', async () => {
    await opened.page.locator('.sharing .steps li').nth(12).click();
    expect(await step()).toBe('12');
    expect((await opened.sent()).at(-1)).toMatchObject({
      type: 'reveal',
      uri: 'file:///configurations/display.qvmconf',
      focus: false,
    });
  });

  test('plays and pauses', async () => {
    await press('p');
    const play = opened.page.locator('.sharing .player button').nth(1);
    expect(await play.innerText()).toBe('Pause');
    await opened.page.locator('.steps [data-step="1"][aria-selected=true]').waitFor();
    await press('ArrowRight');
    expect(await play.innerText()).toBe('Play');
    const stopped = Number(await step());
    expect(stopped).toBeGreaterThan(1);
    await press('ArrowLeft');
    expect(await step()).toBe(String(stopped - 1));
  });

  test('asks for another order, region and scenario', async () => {
    await opened.page.getByRole('button', { name: 'display earlier' }).click();
    await opened.page.locator('.sharing .guest h2', { hasText: 'display' }).first().waitFor();
    expect((await opened.sent()).at(-1)).toEqual({
      type: 'sharing',
      wish: { region: 'frames', order: ['display', 'camera'] },
    });
    await opened.page.getByLabel('Scenario').selectOption('Refused name');
    await opened.page.locator('.sharing .steps .refused').waitFor();
    expect(await text('.sharing .steps .refused')).toContain('GSS_NO_PERMISSION (5)');
    await opened.page.locator('.sharing').getByLabel('Region').selectOption('control');
    await opened.page.locator('.sharing .steps .access', { hasText: 'control' }).first().waitFor();
    expect((await opened.sent()).at(-1)).toEqual({
      type: 'sharing',
      wish: { scenario: 'denied', region: 'control' },
    });
  });

  test('leaves the arrows of a field to the field', async () => {
    await opened.page.locator('.sharing').getByLabel('Region').focus();
    await press('ArrowDown');
    await opened.page.locator('.sharing .steps .access', { hasText: 'control' }).first().waitFor();
    expect(await step()).toBe('0');
  });

  test('is there again after a reload, and exports what it shows', async () => {
    await opened.page.reload();
    await opened.page.locator('.sharing .steps li').first().waitFor();
    await opened.page.locator('.menu summary').click();
    await opened.page.locator('[data-export=copy-mermaid]').click();
    const copied = (await opened.sent()).at(-1);
    expect(copied).toMatchObject({ type: 'copy', content: expect.stringMatching(/^sequenceDiagram\n/) });
    await opened.page.locator('.menu summary').click();
    await opened.page.locator('[data-export=save-svg-light]').click();
    expect((await opened.sent()).at(-1)).toMatchObject({ type: 'export', name: 'sharing-frames' });
    await press('s');
    expect(await opened.page.locator('[data-export=copy-mermaid]').isVisible()).toBe(false);
  });
});

describe('shared memory where there is little room, or nothing', () => {
  afterEach(() => opened.close());

  test('needs no sideways scrolling at 320 pixels', async () => {
    await openSharing({ width: 320, height: 720 });
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const wide = await opened.page
      .locator('.sharing *')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().right > 321).map((one) => one.outerHTML),
      );
    expect(wide).toEqual([]);
  });

  test('says why there is nothing to play', async () => {
    await openSharing();
    const nothing = {
      regions: [],
      scenario: 'exchange',
      candidates: [],
      guests: [],
      steps: [],
      reason: 'Nothing.',
    };
    await opened.page.evaluate(`fakeHost.say({ type: 'sharing', picture: ${JSON.stringify(nothing)} })`);
    await opened.page.locator('.nothing-to-play').waitFor();
    expect(await text('.sharing .now')).toBe('Nothing.');
    expect(await opened.page.locator('.sharing .steps').isVisible()).toBe(false);
    await press('ArrowRight', 'p');
  });
});
