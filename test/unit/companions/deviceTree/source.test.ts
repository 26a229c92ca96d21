import { describe, expect, test } from 'vitest';
import { readBlob } from '../../../../server/src/companions/deviceTree/blob';
import { type FolderEntry, readFolder } from '../../../../server/src/companions/deviceTree/folder';
import { readSource } from '../../../../server/src/companions/deviceTree/source';
import type { DeviceTreeNode } from '../../../../server/src/companions/deviceTree/tree';
import { compiled, decompiled, GUEST } from '../../support/deviceTrees';

/** A tree as plain values: `path/property` to its bytes in hexadecimal. */
function plain(node: DeviceTreeNode, path = ''): Record<string, string | undefined> {
  const own = [...node.properties]
    .filter(([name]) => name !== 'phandle')
    .map(([name, bytes]) => [`${path}/${name}`, bytes && Buffer.from(bytes).toString('hex')] as const);
  return Object.assign(
    { [path]: 'node' },
    Object.fromEntries(own),
    ...node.children.map((child) => plain(child, `${path}/${child.name}`)),
  );
}

/** Every spelling that a text allows, without what only a preprocessor could tell. */
const SPELLINGS = `/dts-v1/;
/memreserve/ 0x1000 0x2000;
// a comment
/ { /* another
       one */
	#address-cells = <1>; #size-cells = <1>;
	numbers = <1 0x1F 010 'a' '\\n' (1 + 2 * 3) (1 << 4 | 3) (5 > 3 ? 7 : 9) (-1) (~0 & 0xff) (!3) 5U 6UL 0xffffffffULL (7 % 4) (8 / 2 - 1) (1 == 1 && 2 != 2 || 0) (3 ^ 1) (16 >> 2) (2 <= 2) (3 >= 4)>;
	eight = /bits/ 8 <1 2 0xff>, /bits/ 16 <0x1234>, /bits/ 64 <0x123456789abcdef0>;
	text = "a\\"b\\\\c\\n\\x41\\101", "", "two";
	bytes = [00 ff 1234], [ab];
	mixed = "s", <1>, [02];
	empty;
	a,b+c_d.e?f*1 = <0>;
	one: two: dev@10 { reg = <0x10 1>; self = &one; link = <&two 5>; there = <&{/dev@20}>; way = &{/dev@20}; };
	dev@20 { gone = <1>; inner: inner { }; removed { }; };
};
&inner { added = "yes"; deeper { x = <&inner>; }; };
&{/dev@20} { /delete-property/ gone; /delete-node/ removed; };
/ { late = <1>; last { }; };
/delete-node/ &{/last};
`;

describe('the text of a device tree', () => {
  test.each([
    ['every spelling', SPELLINGS],
    ['a guest', GUEST],
  ])('with %s means what dtc reads in it', (_what, source) => {
    const byDtc = plain(readBlob(compiled(source, ['-f'])).root);
    const { root, notes } = readSource(source);
    expect(plain(root)).toEqual(byDtc);
    expect(notes).toEqual([]);
    expect(plain(readSource(decompiled(compiled(source, ['-f']))).root)).toEqual(byDtc);
  });

  test('says what it does not follow, and does not know those values', () => {
    const { root, notes } = readSource(`/dts-v1/;
#include <dt-bindings/interrupt-controller/arm-gic.h>
#define UART 0x9000
/include/ "soc.dtsi"
/ {
	#address-cells = <1>;
	a = <GIC_SPI 5 IRQ_TYPE_LEVEL_HIGH>;
	b = <UART 1>;
	c = <MASK(4, (1))>;
	d = <&nobody>;
	e = /incbin/("file.bin");
#ifdef MORE
	f = <1>;
#endif
};
&unknown { g = <1>; };
`);
    expect(plain(root)).toEqual({
      '': 'node',
      '/#address-cells': '00000001',
      '/a': '000000000000000500000004',
      '/b': undefined,
      '/c': undefined,
      '/d': undefined,
      '/e': undefined,
      '/f': '00000001',
    });
    expect(notes).toEqual([
      '/include/ "soc.dtsi" is not followed.',
      "Property 'b' has a macro whose value is not known.",
      "Property 'c' has a macro whose value is not known.",
      "/incbin/ of property 'e' is not followed.",
      "'&unknown' names no node of this text.",
      'Preprocessor lines (#include, #define) are not followed.',
      "'&nobody' names no node of this text.",
    ]);
  });

  const faults: readonly [string, string][] = [
    ['', "it has no root node '/ { … };' (line 1)"],
    ['hello', "a node is expected here: '/ {' or '&label {' (line 1)"],
    ['/ {\n a = <1>\n};', "';' is missing after property 'a' (line 3)"],
    ['/ {\n a = <1', "a cell of property 'a' cannot be read (line 2)"],
    ['/ {\n a {', 'it ends within a node (line 2)'],
    ['/ { a = [abc]; };', "the bytes of property 'a' are no pairs of digits (line 1)"],
    ['/ { a = /bits/ 7 <1>; };', '/bits/ is followed by 8, 16, 32 or 64 (line 1)'],
    ['/ { a = "x; };', "property 'a' has a value that cannot be read (line 1)"],
    ['/ { a = <(1 + >; };', 'a number is missing in an expression (line 1)'],
    [`/ { a = <${'('.repeat(100)}1>; };`, 'an expression is nested too deep (line 1)'],
    [`/ { ${'n { '.repeat(100)}`, 'its nodes are nested more than 64 deep (line 1)'],
    [`/ { a: n {}; };${'&a { a: n {}; };'.repeat(100)}`, 'its nodes are nested more than 64 deep (line 1)'],
  ];
  test.each(faults)('that is wrong is refused: %#', (source, message) => {
    expect(() => readSource(source)).toThrowError(message);
  });

  test.each([
    ['blanks', ' '.repeat(4_000_000)],
    ['comments', '/**/'.repeat(1_000_000)],
    ['lines', '\n'.repeat(4_000_000)],
  ])('with very many %s is read', (_what, between) => {
    expect(readSource(`/ {${between}};`).root.children).toEqual([]);
  });

  test('with a very long string is read', () => {
    const { root } = readSource(`/ { a = "${'\\\\x'.repeat(1_000_000)}"; };`);
    expect(root.properties.get('a')).toHaveLength(2_000_001);
  });
});

describe('a copied /proc/device-tree', () => {
  const entries = (node: DeviceTreeNode, path: string): FolderEntry[] => [
    { path: `${path}name`, bytes: new TextEncoder().encode(`${node.name}\0`) },
    ...[...node.properties].map(([name, bytes]) => ({ path: path + name, bytes: bytes! })),
    ...node.children.flatMap((child) => entries(child, `${path}${child.name}/`)),
  ];

  test('is the tree that it was made from', () => {
    const { root } = readBlob(compiled(GUEST));
    expect(readFolder(entries(root, ''))).toEqual({ root: expect.anything(), notes: [] });
    expect(plain(readFolder(entries(root, '')).root)).toEqual(plain(root));
  });

  test('that holds no node is refused', () => {
    expect(() => readFolder([{ path: 'README', bytes: new Uint8Array(3) }])).toThrowError(
      'the folder holds no node (the folder)',
    );
  });

  test('that is nested too deep is refused', () => {
    const path = `${'n/'.repeat(100)}reg`;
    expect(() => readFolder([{ path, bytes: new Uint8Array(4) }])).toThrowError('nested more than 64 deep');
  });
});
