import { describe, expect, test } from 'vitest';
import { analyse } from '../support/analysis';

/** Uses as `controller:line`, with `*count`, `=vector` and `?` for what cannot be known. */
function interrupts(text: string): string[] {
  return analyse(text).machine.interrupts.map(({ controller, line, count, hostVector }) => {
    const many = count === 1n ? '' : `*${count}`;
    return `${controller ?? '?'}:${line ?? '?'}${many}${hostVector === undefined ? '' : `=${hostVector}`}`;
  });
}

describe('interrupts', () => {
  test.each<[string, string, string[]]>([
    ['one', 'vdev pl011 intr gic:37', ['gic:37']],
    ['the last of several wins', 'vdev pl011 intr gic:37 intr gic:38', ['gic:38']],
    ['a list', 'vdev hpet intr p:0,p:8', ['p:0', 'p:8']],
    ['without a line', 'vdev ioapic intr apic name p', ['apic:?']],
    [
      'hexadecimal only with a prefix',
      'vdev pl011 intr gic:0x25 vdev pl011 intr gic:25',
      ['gic:37', 'gic:25'],
    ],
    ['passed through', 'pass intr gic:44=150 intr gic:45', ['gic:44=150', 'gic:45']],
    ['unknown line', 'vdev pl011 intr gic:@LINE@', ['gic:?']],
    ['unknown controller', 'vdev pl011 intr $env{PIC}:4', ['?:4']],
    ['a message frame', 'vdev gic msi 0x30000000,0x50,0x100', ['gic:80*256']],
    ['a message frame of a renamed controller', 'vdev gic name gary msi 0,32,8', ['gary:32*8']],
    ['an empty message frame', 'vdev gic msi 0x30000000,0x50,0', []],
    ['reservations are not uses', 'reserve intr 39', []],
    ['in the order of the text', 'pass intr gic:1 vdev pl011 intr gic:2', ['gic:1', 'gic:2']],
  ])('%s', (_title, text, expected) => {
    expect(interrupts(text)).toEqual(expected);
  });
});

/** Controllers as `name(kind)`, with `!` for those that no vdev defines. */
function controllers(text: string): string[] {
  return analyse(text).machine.controllers.map(
    ({ name, kind, vdev }) => `${name}(${kind})${vdev === undefined ? '!' : ''}`,
  );
}

describe('controllers', () => {
  test.each<[string, string, string[]]>([
    ['those that are always there', '', ['gic(gic)!', 'apic(apic)!']],
    ['a renamed gic takes the name away', 'vdev gic name gary', ['gary(gic)', 'apic(apic)!']],
    ['an unnamed gic keeps its name', 'vdev gic version 3', ['gic(gic)', 'apic(apic)!']],
    [
      'an ioapic has only the name it is given',
      'vdev ioapic name io1',
      ['io1(ioapic)', 'gic(gic)!', 'apic(apic)!'],
    ],
    ['no controller', 'vdev pl011 name uart', ['gic(gic)!', 'apic(apic)!']],
    ["someone's own vdev may be one", 'vdev mine name pic', ['pic(other)', 'gic(gic)!', 'apic(apic)!']],
  ])('%s', (_title, text, expected) => {
    expect(controllers(text)).toEqual(expected);
  });
});
