import { describe, expect, test } from 'vitest';
import { codeLenses } from '../../../server/src/features/codeLenses';
import { analyse } from '../support/analysis';

const titles = (text: string) => codeLenses(analyse(text)).map(({ command }) => command?.title);

describe('the summary over system', () => {
  test.each([
    [
      'system a ram 0x80000000,512M cpu cpu vdev pl011 loc 0x1c090000 intr gic:37 vdev pl011 loc 0x1c0a0000 intr gic:37',
      '512 MiB RAM · 2 vCPUs · 2 devices · 1 interrupt · show layout',
    ],
    ['system a', 'no RAM · 1 vCPU · 0 devices · 0 interrupts · show layout'],
    [
      'system a ram 1G,512M ram 512M vdev pl011',
      '1 GiB RAM · 1 vCPU · 1 device · 0 interrupts · show layout',
    ],
    ['system a ram @SIZE@', 'RAM of unknown size · 1 vCPU · 0 devices · 0 interrupts · show layout'],
    ['system a\n@DEVICES@', 'no RAM · 1 vCPU · 0 devices · 0 interrupts at least · show layout'],
    [
      'system a vdev gic msi 0x30000000,0x50,0x100 vdev pl011 intr gic:0x51',
      'no RAM · 1 vCPU · 2 devices · 256 interrupts · show layout',
    ],
    [
      'system a vdev gic msi 0x30000000,0x50,0xffffffffffff',
      'no RAM · 1 vCPU · 1 device · 281474976710655 interrupts · show layout',
    ],
  ])('%s', (text, expected) => expect(titles(text)[0]).toBe(expected));
});

test('an empty file has none', () => expect(titles('# nothing\n')).toEqual([]));

test('without system the summary stands over the first option', () => {
  const [lens] = codeLenses(analyse('\nram 1M'));
  expect(lens?.range.start).toEqual({ line: 1, character: 0 });
});

test('each factory page has a lens that names its window', () => {
  const text =
    'system a\nvdev shmem loc 0x1c050000 intr gic:38\nvdev shmem\nvdev shmem loc 0x1c060000 intr gic:39';
  const analysis = analyse(text);
  const pages = codeLenses(analysis).slice(1);
  expect(pages.map(({ command, range }) => [range.start.line, command?.title])).toEqual([
    [1, 'factory page 0x1c050000 · show in layout'],
    [3, 'factory page 0x1c060000 · show in layout'],
  ]);
  for (const { command } of pages) {
    expect(command?.command).toBe('qvmconf.showLayout');
    const [uri, id] = command?.arguments ?? [];
    expect(uri).toBe(analysis.document.uri);
    expect(analysis.layout.mem.windows.map((window) => window.id)).toContain(id);
  }
});
