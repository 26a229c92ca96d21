import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  needsBridge,
  page,
  press,
  resize,
  screenshot,
  setTheme,
  themes,
  type,
  until,
  webview,
} from './bridge';
import { openSample } from './samples';

const MAP = '.windows [role=option]';
const windowOf = (label: string) => `.windows [data-label^="${label}"]`;
const titleWith = (label: string, words: string) => `${windowOf(label)} > title:has-text("${words}")`;

/** Opens a sample alone, and its panel beside it. */
async function openPanel(sample: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const editor = await openSample(sample);
  await vscode.commands.executeCommand('qvmconf.showLayout');
  await webview.waitFor(MAP);
  return editor;
}

/** Shows a text that is no file, and its panel. */
async function openText(content: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const document = await vscode.workspace.openTextDocument({ language: 'qvmconf', content });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('qvmconf.showLayout');
  return document;
}

async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const at = document.getText().indexOf(before);
  assert.ok(at >= 0, `"${before}" is not in the text`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
  edit.replace(document.uri, range, after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function undo(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await vscode.commands.executeCommand('undo');
}

/** Drags one window's box onto another's, as a pointer would. */
function drag([from, to]: [string, string]): { refused: number; said: string } {
  const middle = (selector: string) => {
    const box = document.querySelector(`${selector} > .q-box`)!.getBoundingClientRect();
    return { clientX: box.x + box.width / 2, clientY: box.y + Math.min(40, box.height / 2) };
  };
  const source = document.querySelector(`${from} > .q-box`)!;
  const fire = (type: string, place: { clientX: number; clientY: number }) =>
    source.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, ...place }));
  const [start, end] = [middle(from), middle(to)];
  fire('pointerdown', start);
  fire('pointermove', { ...start, clientY: (start.clientY + end.clientY) / 2 });
  fire('pointermove', end);
  return new Promise((resolve) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const refused = document.querySelectorAll('.q-ghost-refused').length;
        fire('pointerup', end);
        resolve({ refused, said: document.querySelector('.live')!.textContent! });
      }),
    ),
  ) as unknown as { refused: number; said: string };
}

describe('the layout panel', () => {
  before(async function () {
    needsBridge.call(this);
    await resize(1600, 900);
  });
  after(async () => {
    await resize(1280, 800);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  describe('of the ARM guest', () => {
    let configuration: vscode.TextDocument;

    beforeEach(async () => {
      configuration = (await openPanel('arm-qnx-guest.qvmconf')).document;
    });

    it('draws the factory page at its address', async () => {
      await webview.waitFor(titleWith('shmem', '0x1c050000–0x1c050fff'), 'attached');
      const box = await webview.box(`${windowOf('shmem')} > .q-box`);
      assert.ok(box && box.width > 100 && box.height > 15, `drawn as ${JSON.stringify(box)}`);
      const ruler = await webview.evaluate(() =>
        [...document.querySelectorAll('.map text')].map((text) => text.textContent),
      );
      assert.ok(ruler.includes('0x1c050000'), `no such address at the ruler: ${ruler}`);
    });

    it('lists its registers with guest-physical addresses', async () => {
      const cells = await webview.texts('.registers tbody tr td:nth-child(2)');
      const offsets = ['00', '08', '10', '14', '18', '1c', '3c'];
      assert.deepEqual(
        cells,
        offsets.map((offset) => `0x1c0500${offset}`),
      );
    });

    it('draws predicted pages dashed and stated ones solid', async () => {
      const dashes = await webview.evaluate(() =>
        ['fb_shared control page', 'fb_shared data', 'shmem', 'pl011'].map((label) => {
          const box = document.querySelector(`.windows [data-label^="${label}"] > .q-box`)!;
          return getComputedStyle(box).strokeDasharray !== 'none';
        }),
      );
      assert.deepEqual(dashes, [true, true, false, false]);
    });

    it('goes to the source: a click shows it, Enter takes the cursor there', async () => {
      const lineOf = (words: string) => configuration.positionAt(configuration.getText().indexOf(words)).line;
      const at = (line: number) => () =>
        vscode.window.visibleTextEditors.some(
          (editor) => editor.document === configuration && editor.selection.active.line === line,
        );
      await webview.click(windowOf('pl011'));
      await until(at(lineOf('vdev pl011')), 'the click did not lead to the vdev');
      await press('ArrowRight');
      await press('Enter');
      await until(at(lineOf('vdev virtio-net')), 'Enter did not lead to the next vdev');
      assert.equal(vscode.window.activeTextEditor?.document, configuration);
    });

    it('marks the window that the cursor is in', async () => {
      const editor = await vscode.window.showTextDocument(configuration, vscode.ViewColumn.One);
      const place = configuration.positionAt(configuration.getText().indexOf('hostdev /dev/qvmdisk0'));
      editor.selection = new vscode.Selection(place, place);
      await webview.waitFor(`${windowOf('virtio-blk')}.q-cursor`, 'attached');
    });

    it('draws an edit of an address', async () => {
      await replace(configuration, 'loc 0x1c090000', 'loc 0x1c0a0000');
      await webview.waitFor(titleWith('pl011', '0x1c0a0000'), 'attached');
      await undo(configuration);
      await webview.waitFor(titleWith('pl011', '0x1c090000'), 'attached');
    });

    it('moves the factory page by keys, and one undo brings it back', async () => {
      const before = configuration.getText();
      await webview.click(windowOf('shmem'));
      await press('Alt+ArrowDown');
      await webview.waitFor('.q-ghost', 'attached');
      await press('Enter');
      await until(() => configuration.getText() !== before, 'nothing was written');
      assert.equal(configuration.getText(), before.replace('loc 0x1c050000', 'loc 0x1c051000'));
      await webview.waitFor(titleWith('shmem', '0x1c051000'), 'attached');
      await undo(configuration);
      assert.equal(configuration.getText(), before);
      await webview.waitFor(titleWith('shmem', '0x1c050000'), 'attached');
    });

    it('adds a vdev in the free range after a window, shows it, and one undo takes it back', async () => {
      const before = configuration.getText();
      await webview.click(windowOf('pl011'));
      await press('Insert');
      await webview.waitFor('.adding [role=option]', 'attached');
      await press('Enter');
      await webview.waitFor(
        `${windowOf('shmem')}[aria-selected=true] > title:has-text("0x1c091000")`,
        'attached',
      );
      const at = configuration.getText().lastIndexOf('vdev shmem');
      assert.ok(at > configuration.getText().lastIndexOf('vdev virtio'), 'it is not after the last vdev');
      const { line } = configuration.positionAt(at);
      await until(
        () => vscode.window.visibleTextEditors.some((e) => e.selection.active.line === line),
        'its line is not shown',
      );
      await undo(configuration);
      assert.equal(configuration.getText(), before);
    });

    it('refuses an occupied place', async () => {
      const before = configuration.getText();
      const outcome = await webview.evaluate(drag, [windowOf('shmem'), windowOf('ram')]);
      assert.equal(outcome.refused, 1);
      assert.match(outcome.said, /is occupied/);
      assert.equal(configuration.getText(), before);
    });

    it('keeps what was chosen while it is hidden, and in another column', async () => {
      const selected = () => webview.attribute(`${MAP}[aria-selected=true]`, 'data-label');
      await webview.click(windowOf('virtio-console'));
      await until(async () => (await selected())?.startsWith('virtio-console') === true, 'not selected');
      await press('t');
      await webview.waitFor('.table tbody tr');
      const other = await vscode.workspace.openTextDocument({ content: 'in front' });
      await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
      await page.waitFor('iframe.webview.ready', 'hidden');
      await vscode.commands.executeCommand('qvmconf.showLayout', configuration.uri);
      await webview.waitFor('.table tbody tr');
      await page.click('.tab:has-text("Layout")');
      await vscode.commands.executeCommand('workbench.action.moveEditorToPreviousGroup');
      await webview.waitFor('.table tbody tr');
      await webview.click('[aria-label="Map"]');
      await webview.waitFor(`${windowOf('virtio-console')}[aria-selected=true]`);
    });

    it('shows the window that a lens in the text names', async () => {
      await webview.click(windowOf('virtio-console'));
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        configuration.uri,
        20,
      );
      const lens = lenses.find(({ command }) => command?.title.startsWith('factory page 0x1c050000'));
      assert.ok(lens?.command, `no lens over the shmem vdev: ${lenses.map(({ command }) => command?.title)}`);
      await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
      await webview.waitFor(`${windowOf('shmem')}[aria-selected=true]`);
    });

    it('shows the registers within the page when it is zoomed to', async () => {
      await webview.click(windowOf('shmem'));
      await press('z');
      await webview.waitFor(`${windowOf('shmem')} text:has-text("vector")`);
      await press('0');
    });

    it('goes to a single page of RAM by its address', async () => {
      await webview.click(windowOf('ram'));
      await press('g');
      await webview.focus('.find input');
      await webview.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('.find input')!;
        input.value = '0x80123000';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await press('Enter');
      await webview.waitFor('.map .q-round:has-text("0x80123000")', 'attached');
    });
  });

  it('names who shares a region, also from files that are not open', async () => {
    await openPanel('shared-memory-pair/camera.qvmconf');
    await webview.waitFor('.region .shared:has-text("display")');
    await webview.click('[aria-label="Other configurations side by side"]');
    await webview.waitFor('.compare .q-shared title:has-text("shared region frames")', 'attached');
  });

  it('has a view in the side bar that needs no scrolling sideways', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openSample('arm-qnx-guest.qvmconf');
    await vscode.commands.executeCommand('qvmconf.layoutView.focus');
    await webview.waitFor(windowOf('shmem'));
    const [wide, view] = await webview.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(view! < 500 && wide! <= view!, `${wide} pixels in a view of ${view}`);
    await screenshot('panel-side-bar');
    await vscode.commands.executeCommand('workbench.files.action.focusFilesExplorer');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  describe('compared with another configuration', () => {
    it('marks what differs, follows edits, and stops when told to', async () => {
      const { document } = await openPanel('arm-qnx-guest.qvmconf');
      const compared = vscode.commands.executeCommand('qvmconf.compareLayout', document.uri);
      await page.waitFor('.quick-input-widget .monaco-list-row');
      await type('arm-linux-guest');
      await page.waitFor('.quick-input-widget .monaco-list-row:has-text("arm-linux-guest")');
      await press('Enter');
      await compared;
      await webview.waitFor('.compared:has-text("Against arm-linux-guest.qvmconf")');
      await webview.waitFor(titleWith('shmem', 'new'), 'attached');
      await replace(document, 'loc 0x1c090000', 'loc 0x1c0b0000');
      await webview.waitFor(titleWith('pl011', 'moved from 0x1c090000'), 'attached');
      await undo(document);
      await webview.click('.compared button');
      await webview.waitFor('.compared', 'hidden');
    });
  });

  describe('in each theme', () => {
    for (const theme of themes) {
      it(`passes axe in ${theme}`, async () => {
        await setTheme(theme);
        for (const sample of ['arm-qnx-guest.qvmconf', 'mistakes.qvmconf']) {
          await openPanel(sample);
          const violations = await webview.axe();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
          );
          assert.deepEqual(found, [], sample);
          await screenshot(`panel-${sample.split('.')[0]}-${theme.replaceAll(' ', '-').toLowerCase()}`);
        }
      });
    }
    after(() => setTheme('Default Dark Modern'));
  });

  describe('with bad input', () => {
    it('explains an empty file', async () => {
      await openText('');
      await webview.waitFor('.empty');
      assert.match(await webview.text('.empty'), /Nothing is placed/);
      await screenshot('panel-empty');
    });

    it('draws what is known of a half-typed file and lists what is not', async () => {
      await openText('ram 0x80000000,@SIZE@\nvdev pl011 loc 0x1c0\nvdev virtio-net loc $env{NET} intr gic:4');
      await webview.waitFor(`${windowOf('ram')} > path.q-box`);
      await webview.waitFor(windowOf('pl011'));
      await webview.waitFor('.side:has-text("virtio-net")');
      await screenshot('panel-half-typed');
    });

    it('offers to restart a server that keeps dying', async () => {
      await openPanel('arm-qnx-guest.qvmconf');
      const stopped = async () => (await webview.count('.banner.stopped')) > 0;
      // The client starts it again a few times by itself.
      for (let i = 0; i < 12 && !(await stopped()); i++) {
        killServer();
        await new Promise((resolve) => setTimeout(resolve, 800));
      }
      await webview.waitFor('.banner.stopped');
      await screenshot('panel-stopped');
      await vscode.commands.executeCommand('notifications.clearAll');
      await webview.click('.banner.stopped .primary');
      await webview.waitFor('.banner', 'detached');
      await webview.waitFor(MAP);
    });
  });
});

/** Ends the language server that this extension host has started, where the system tells its children. */
function killServer(): void {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const [, parent] = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? [];
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      if (Number(parent) === process.pid && /dist.server\.js/.test(command))
        process.kill(Number(entry), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}
