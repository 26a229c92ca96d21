/** The tools of assistants: each answers, within bounds, whatever it is asked. */
import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { assist } from '../../../server/src/features/assistant/assist';
import { ASSISTANT_TOOLS, inputProblem } from '../../../shared/assistant';
import { analyse } from '../support/analysis';

const GUEST =
  'system guest\nram 0x80000000,64M\nvdev pl011\n    loc 0x1c090000\n    intr gic:37\nvdev wdt-sp805\n    loc 0x1c090000\n';

function ask(tool: string, input: object, text?: string) {
  return assist(tool, input, {
    catalogue: BUILTIN,
    rulePage: (rule) => `page of ${rule}`,
    ...(text === undefined ? {} : { analysis: analyse(text) }),
  });
}

describe('assistants', () => {
  test('check names line, rule, the other side and the fixes', () => {
    const { text } = ask('check', { text: GUEST }, GUEST);
    expect(text).toContain('line 7, column 9: error [window-overlap]: wdt-sp805 and pl011');
    expect(text).toContain('    loc 0x1c090000');
    expect(text).toContain('see line 4, column 9: pl011');
    expect(text).toContain('fix: Move `wdt-sp805` to 0x');
    expect(ask('check', { text: '' }, 'system g\nram 0x80000000,64M\n').text).toBe(
      'guest.qvmconf: nothing found.',
    );
  });

  test('free places are free, and a device without one is said', () => {
    const { text } = ask('free_places', { text: GUEST, device: 'virtio-net', count: 2 }, GUEST);
    const place = /`loc (0x[0-9a-f]+)`/.exec(text)?.[1] ?? '';
    const line = /`intr (gic:\d+)`/.exec(text)?.[1] ?? '';
    const placed = `${GUEST}vdev virtio-net\n    loc ${place}\n    intr ${line}\n    peer /dev/vdevpeers/vp0\n`;
    const before = analyse(GUEST).findings.map(({ rule }) => rule);
    const added = analyse(placed).findings.filter(({ severity }) => severity === 'error');
    expect(added.map(({ rule }) => rule)).toEqual(before.filter((rule) => rule === 'window-overlap'));
    expect(ask('free_places', { text: GUEST, device: 'virtio-nett' }, GUEST)).toEqual({
      text: expect.stringContaining('virtio-net'),
      isProblem: true,
    });
    expect(ask('free_places', { text: GUEST, size: '64 kB' }, GUEST).isProblem).toBe(true);
    expect(ask('free_places', { text: GUEST, size: '0xffffffffffffffff' }, GUEST).text).toContain('No gap');
  });

  test('fix gives the text back, and says what is left to decide', () => {
    const { text, newText } = ask('fix', { text: '' }, 'load guest.ifs\nram 80000000, 64M\nsystem guest\n');
    expect(newText).toBe('system guest\nram 0x80000000,64M\nload guest.ifs\n');
    expect(text).toContain('Nothing is left.');
    expect(ask('fix', { text: GUEST }, GUEST)).not.toHaveProperty('newText');
  });

  test('layout, rules and words are those of the editor', () => {
    expect(ask('layout', { text: GUEST }, GUEST).text).toContain('| 0x1c090000 |');
    expect(ask('explain_rule', { rule: 'window-overlap' }).text).toBe('page of window-overlap');
    expect(ask('explain_rule', { rule: 'window-overlapp' }).text).toContain('Near: window-overlap');
    expect(ask('describe_option', { name: 'loc' }).text).toContain('Guest-physical address');
    expect(ask('describe_option', { name: 'hostdev', vdev: 'virtio-blk' }).text).toContain('vdev virtio-blk');
    expect(ask('describe_option', { name: 'pl011' }).text).toContain('vdev pl011');
    expect(ask('describe_option', { name: 'fdt-dump-file' }).text).toContain('set fdt-dump-file');
  });

  test('every option, vdev and variable of the catalogue is described', () => {
    const names = [
      ...BUILTIN.optionNames,
      ...BUILTIN.vdevs.map(({ name }) => name),
      ...BUILTIN.variables.map(({ name }) => name),
    ];
    expect(names.filter((name) => ask('describe_option', { name }).isProblem === true)).toEqual([]);
    expect(names.length).toBeGreaterThan(150);
  });

  test('an answer ends somewhere', () => {
    const many = `system g\nram 0x80000000,64M\n${'bogus\n'.repeat(5000)}`;
    expect(ask('check', { text: many }, many).text).toContain('more.');
    const devices = Array.from(
      { length: 1200 },
      (_, i) => `vdev shmem\n loc 0x${(0x10000000 + i * 0x1000).toString(16)}\n`,
    );
    const { text } = ask('layout', { text: '' }, `system g\n${devices.join('')}`);
    expect(text.length).toBeLessThan(61_000);
    expect(text).toMatch(/… cut/);
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['check', undefined],
    ['check', 'text'],
    ['check', {}],
    ['check', { text: 5 }],
    ['check', { text: '', file: 'a' }],
    ['check', { text: 'x'.repeat(1_000_001) }],
    ['check', { text: '', toString: 1 }],
    ['fix', { text: '', write: true }],
    ['explain_rule', {}],
    ['explain_rule', { rule: '../../package' }],
    ['free_places', { text: '', count: 1.5 }],
    ['free_places', { text: '', count: 1000 }],
    ['describe_option', { name: '\u202e\n\0' }],
    ['toString', {}],
  ];
  test.each(wrong)('%s refuses an input that makes no sense, and says why', (tool, input) => {
    const { text, isProblem } = assist(tool, input, { catalogue: BUILTIN, rulePage: () => 'page' });
    expect(isProblem).toBe(true);
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/\u202e|\0/);
  });

  test('the schemas bound every text and every number', () => {
    for (const { input } of ASSISTANT_TOOLS) {
      expect(input.additionalProperties).toBe(false);
      for (const field of Object.values(input.properties)) {
        if (field.type === 'string') expect(field.maxLength).toBeLessThanOrEqual(1_000_000);
        if (field.type === 'integer') expect(field.maximum).toBeLessThanOrEqual(1000);
        expect(field.description).toMatch(/\.$/);
      }
    }
    expect(ASSISTANT_TOOLS.map((tool) => inputProblem(tool, null))).not.toContain(undefined);
  });
});
