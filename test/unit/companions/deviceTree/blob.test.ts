import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMachine } from '../../../../server/src/companions/deviceTree/devices';
import { readDeviceTree } from '../../../../server/src/companions/deviceTree/read';
import { DeviceTreeError } from '../../../../server/src/companions/deviceTree/tree';
import { compiled, decompiled, GUEST } from '../../support/deviceTrees';

const GOOD = compiled(GUEST);

/** A copy of a good blob with 32-bit words replaced, big endian. */
function changed(...words: readonly [offset: number, value: number][]): Uint8Array {
  const bytes = GOOD.slice();
  for (const [offset, value] of words) new DataView(bytes.buffer).setUint32(offset, value);
  return bytes;
}

const STRUCTURE = new DataView(GOOD.buffer).getUint32(8);
const STRUCTURE_BYTES = new DataView(GOOD.buffer).getUint32(36);

const FAULTS: readonly [string, Uint8Array, string][] = [
  ['that is empty', new Uint8Array(0), 'it ends after 0 bytes (offset 0x00)'],
  [
    'that is something else',
    new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0]),
    'it begins with 0x7f454c46; a flattened device tree begins with 0xd00dfeed (offset 0x00)',
  ],
  ['that ends in its header', GOOD.slice(0, 20), 'it ends within its header (offset 0x14)'],
  [
    'that is cut short',
    GOOD.slice(0, 500),
    `it is cut short: its header says ${GOOD.length} bytes, and 500 are there (offset 0x1f4)`,
  ],
  [
    'of an old version',
    changed([20, 3]),
    'it is of version 3, compatible with 16; versions 16 and 17 are read (offset 0x14)',
  ],
  [
    'of a version that has yet to come',
    changed([20, 99], [24, 99]),
    'it is of version 99, compatible with 99; versions 16 and 17 are read (offset 0x14)',
  ],
  [
    'whose structure lies outside',
    changed([8, 0xfffffff0]),
    `its structure block does not lie within its ${GOOD.length} bytes (offset 0x08)`,
  ],
  [
    'whose strings lie outside',
    changed([32, 0xffffffff]),
    `its strings block does not lie within its ${GOOD.length} bytes (offset 0x0c)`,
  ],
  [
    'whose structure is not aligned',
    changed([8, STRUCTURE + 2], [36, 8]),
    'its structure block is not aligned (offset 0x08)',
  ],
  ['with an unknown token', changed([STRUCTURE, 7]), '0x7 is no token of a structure block (offset 0x38)'],
  [
    'that ends a node that never began',
    changed([STRUCTURE, 2]),
    'a node ends that never began (offset 0x38)',
  ],
  [
    'with a property outside of every node',
    changed([STRUCTURE, 3]),
    'a property stands outside of every node (offset 0x38)',
  ],
  ['without a root', changed([STRUCTURE, 9]), 'it has no root node (offset 0x38)'],
  [
    'with a property longer than the rest',
    changed([STRUCTURE + 12, 0x7fffffff]),
    `says 2147483647 bytes, and ${STRUCTURE_BYTES - 20} are left (offset 0x44)`,
  ],
  [
    'with a name outside of the strings',
    changed([STRUCTURE + 16, 0x7fffffff]),
    'the name of a property lies outside of the strings (offset 0x48)',
  ],
  ['with two roots', changed([STRUCTURE + STRUCTURE_BYTES - 4, 1]), 'a second root node begins'],
];

describe('a blob', () => {
  test.each(FAULTS)('%s is refused with offset and reason', (_what, bytes, message) => {
    expect(() => readDeviceTree(bytes)).toThrowError(message);
    expect(() => readDeviceTree(bytes)).toThrowError(DeviceTreeError);
  });

  test('that is too large is refused before it is read', () => {
    const bytes = new Uint8Array(5 * 1024 * 1024);
    bytes.set(GOOD);
    expect(() => readDeviceTree(bytes)).toThrowError(
      'it has 5242880 bytes, more than the 4194304 that are read',
    );
  });

  test('that lies within a larger buffer is read from its own start', () => {
    const around = new Uint8Array(GOOD.length + 13);
    around.set(GOOD, 7);
    const machine = readMachine(readDeviceTree(around.subarray(7, 7 + GOOD.length)));
    expect(machine).toEqual(readMachine(readDeviceTree(GOOD)));
  });

  test('with bytes after its end is read', () => {
    const padded = new Uint8Array(GOOD.length + 4096);
    padded.set(GOOD);
    expect(readMachine(readDeviceTree(padded))).toEqual(readMachine(readDeviceTree(GOOD)));
  });
});

/** Reads what may be anything; only the one error may come out. */
function survives(bytes: Uint8Array): void {
  try {
    readMachine(readDeviceTree(bytes));
  } catch (error) {
    if (!(error instanceof DeviceTreeError)) throw error;
    expect(error.message).toContain(error.reason);
    expect(error.offset).toBeGreaterThanOrEqual(0);
    expect(error.offset).toBeLessThanOrEqual(bytes.length + 4);
  }
}

const edits = (length: number, value: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(fc.nat(length - 1), value), { minLength: 1, maxLength: 8 });

describe('reading fails with nothing but its one error', () => {
  test('for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives));
  });

  test('for any bytes after a good header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 400 }), (body) => {
        const bytes = new Uint8Array(56 + body.length);
        bytes.set(body, 56);
        [0xd00dfeed, bytes.length, 56, 56, 40, 17, 16, 0, body.length, body.length].forEach((word, index) => {
          new DataView(bytes.buffer).setUint32(index * 4, word);
        });
        survives(bytes);
      }),
    );
  });

  test('for any bytes of a good blob changed', () => {
    fc.assert(
      fc.property(edits(GOOD.length, fc.nat(255)), (changes) => {
        const bytes = GOOD.slice();
        for (const [at, value] of changes) bytes[at] = value;
        survives(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test('for any words of a good blob changed', () => {
    const word = fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(edits(Math.floor(GOOD.length / 4), word), (changes) => {
        const bytes = GOOD.slice();
        for (const [at, value] of changes) new DataView(bytes.buffer).setUint32(at * 4, value);
        survives(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test('for a good blob cut anywhere', () => {
    fc.assert(fc.property(fc.nat(GOOD.length), (length) => survives(GOOD.subarray(0, length))));
  });

  test.each([
    ['as written by hand', GUEST],
    ['as dtc writes it', decompiled(GOOD)],
  ])('for any change to a text %s', (_what, source) => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      ';',
      '"',
      '/',
      '&',
      '(',
      ')',
      '[',
      '=',
      '#',
      '*/',
      '\\',
      '&gic',
      '0xffffffffffffffff',
      '\0',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(source.length), fc.nat(30), piece), { minLength: 1, maxLength: 5 }),
        (changes) => {
          const text = changes.reduce(
            (all, [at, gone, put]) => all.slice(0, at) + put + all.slice(at + gone),
            source,
          );
          survives(new TextEncoder().encode(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('huge trees are read', () => {
  const nodes = Array.from(
    { length: 6000 },
    (_, index) => `d@${index.toString(16)} { reg = <0x${index.toString(16)} 1>; interrupts = <0 1 4>; };`,
  );
  const source = `/dts-v1/; / { #address-cells = <1>; #size-cells = <1>; soc { #address-cells = <1>; #size-cells = <1>; ranges = ${Array.from({ length: 5000 }, (_, index) => `<${index} ${index + 0x1000} 1>`).join(', ')}; ${nodes.join('\n')} }; };`;
  const machine = readMachine(readDeviceTree(compiled(source)));
  expect(machine.devices).toHaveLength(5000);
  expect(machine.devices[4999]?.ranges[0].start).toBe(0x1000n + 4999n);
});
