import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { CONTROL_PAGE } from '../../../server/src/catalogue/shmem/controlPage';
import { FACTORY_PAGE, FACTORY_SIGNATURE } from '../../../server/src/catalogue/shmem/factoryPage';
import { CONTROL_PAGE_BYTES, PLACEMENT } from '../../../server/src/catalogue/shmem/placement';
import { SHMEM_LIMITS, SHMEM_SEQUENCES } from '../../../server/src/catalogue/shmem/protocol';
import { STATUS_CODES } from '../../../server/src/catalogue/shmem/status';

describe.each([FACTORY_PAGE, CONTROL_PAGE])('$title', (page) => {
  test('registers follow each other without a gap and fill what is used', () => {
    let end = 0n;
    for (const { name, offset, width, count } of page.registers) {
      expect(offset, name).toBe(end);
      expect(offset % BigInt(width / 8), name).toBe(0n);
      end += BigInt((width / 8) * (count ?? 1));
    }
    expect(end).toBe(page.used);
    expect(page.used <= page.size).toBe(true);
  });

  test('is one page', () => expect(page.size).toBe(SHMEM_LIMITS.pageBytes));
});

describe('shared memory', () => {
  test('the factory page is the window of the vdev', () => {
    expect(BUILTIN.vdev('shmem')?.windows.map((window) => window.least)).toEqual([FACTORY_PAGE.size]);
  });

  test('the signature reads QVMG2GSM, lowest byte first', () => {
    const bytes = [...Array(8).keys()].map((index) =>
      Number((FACTORY_SIGNATURE >> BigInt(8 * index)) & 0xffn),
    );
    expect(String.fromCharCode(...bytes)).toBe('QVMG2GSM');
    expect(FACTORY_PAGE.registers[0]?.meaning).toContain(FACTORY_SIGNATURE.toString(16));
  });

  test('the name register holds the longest name and its NUL', () => {
    const name = FACTORY_PAGE.registers.find((register) => register.name === 'name');
    expect(name?.count).toBe(SHMEM_LIMITS.nameLength + 1);
  });

  test('status codes count from 0', () => {
    expect(STATUS_CODES.map(({ code }) => code)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(new Set(STATUS_CODES.map(({ name }) => name)).size).toBe(STATUS_CODES.length);
  });

  test('the steps name registers that exist', () => {
    const pages = { factory: FACTORY_PAGE, control: CONTROL_PAGE };
    const steps = SHMEM_SEQUENCES.flatMap((sequence) => [...sequence.steps]);
    for (const { step, page, register } of steps) {
      if (page === undefined) continue;
      expect(
        pages[page].registers.map(({ name }) => name),
        step,
      ).toContain(register);
    }
  });

  test('a guest writes the name before the size', () => {
    const order = SHMEM_SEQUENCES[0]?.steps.map(({ register }) => register) ?? [];
    expect(order.indexOf('name')).toBeLessThan(order.indexOf('size'));
  });

  test('the prediction keeps whole pages', () => {
    expect(CONTROL_PAGE_BYTES).toBe(CONTROL_PAGE.size);
    expect(PLACEMENT.lowest % PLACEMENT.alignment).toBe(0n);
    expect(PLACEMENT.source.certainty).not.toBe('documented');
  });
});
