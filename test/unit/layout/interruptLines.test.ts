import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { describeLineReason } from '../../../server/src/layout/freeLines';
import { analyse } from '../support/analysis';

describe('lines in use', () => {
  test('are listed by controller and line, equal ones in the order of the text', () => {
    const { lines } = analyse(
      'vdev pl011 intr gic:40 vdev shmem intr gic:38 pass intr gic:40=1 vdev mine intr other:1',
    ).layout;
    const shown = [...lines].map(([name, uses]) => [
      name,
      uses.map(({ first, use }) => `${first} ${use.component.kind}`),
    ]);
    expect(shown).toEqual([
      ['gic', ['38 vdev', '40 vdev', '40 pass']],
      ['other', ['1 vdev']],
    ]);
  });
});

/** The free line of the first PIC of a kind, for a device of a type, with the reason. */
function free(text: string, kind: string, type = ''): string | undefined {
  const { machine, layout } = analyse(text);
  const controller = machine.controllers.find((candidate) => candidate.kind === kind);
  if (controller === undefined) throw new Error(`no ${kind}`);
  const found = layout.freeLines.line(controller, { device: BUILTIN.vdev(type) });
  return found && `${found.line}: ${describeLineReason(found.reason)}`;
}

describe('the free line', () => {
  test.each<[string, string, string, string | undefined]>([
    ['is the usual one', '', 'pl011', '37: usual for pl011'],
    ['is never private to a vCPU', 'vdev pl011 intr gic:27', '', '32: first for a device'],
    [
      'comes after the usual one where that is taken',
      'vdev pl011 intr gic:37 vdev shmem intr gic:38',
      'pl011',
      '39: next free after 37, the usual one of pl011',
    ],
    [
      'comes after those in use',
      'vdev pl011 intr gic:40 vdev shmem intr gic:41',
      '',
      '42: next free after 40',
    ],
    ['comes after a message frame', 'vdev gic version 2 msi 0,37,8', '', '45: next free after 37'],
    [
      'comes after a reservation',
      'reserve intr 37',
      'pl011',
      '38: next free after 37, the usual one of pl011',
    ],
    [
      'comes after the reservation of this PIC',
      'reserve intr gic:37',
      'pl011',
      '38: next free after 37, the usual one of pl011',
    ],
    ['ignores the reservation of another', 'reserve intr other:37', 'pl011', '37: usual for pl011'],
    [
      'is the lowest where all above are taken',
      'vdev gic version 2 msi 0,37,983',
      'pl011',
      '32: lowest free',
    ],
    ['does not exist where all are taken', 'vdev gic version 2 msi 0,32,988', 'pl011', undefined],
    ['is found at once below a frame of any size', 'vdev gic msi 0,32,0xffffffffffffffff', '', undefined],
  ])('%s', (_title, text, type, expected) => {
    expect(free(text, 'gic', type)).toBe(expected);
  });

  test.each<[string, string, string, string]>([
    ['is none of a PC\u2019s own', '', 'shmem', '9: first for a device'],
    ['is the usual one of a PC\u2019s own device', '', 'ser8250', '4: usual for ser8250'],
    [
      'of a second one is spare',
      'vdev ser8250 intr io:4',
      'ser8250',
      '9: next free after 4, the usual one of ser8250',
    ],
    ['comes after those in use', 'vdev mine intr io:9', 'shmem', '10: next free after 9'],
  ])('of an I/O APIC %s', (_title, text, type, expected) => {
    expect(free(`vdev ioapic loc 0xf8000000 intr apic name io ${text}`, 'ioapic', type)).toBe(expected);
  });

  test('is not known of a PIC without lines', () => {
    expect(free('', 'apic')).toBeUndefined();
    expect(free('vdev mine name own', 'other')).toBeUndefined();
  });

  test('is what a device gives up', () => {
    const { machine, layout } = analyse('vdev pl011 intr gic:37');
    const [controller] = machine.controllers;
    const without = machine.vdevs[0]?.component;
    const device = BUILTIN.vdev('pl011');
    expect(controller && layout.freeLines.line(controller, { device, without })?.line).toBe(37n);
    expect(controller && layout.freeLines.line(controller, { device })?.line).toBe(38n);
  });
});
