import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHostMemory, readAsinfo } from '../../../server/src/companions/asinfo';

/** A listing with what usually stands around it. */
const LISTING = `# pidin syspage=asinfo
Header size=0x00000108, Total Size=0x00000a58, #Cpu=4, Type=4352
Section:asinfo offset:0x00000300 size:0x000000a8 elsize:0x00000018
  0000) 0000000000000000-0000ffffffffffff o:ffff /io
  0018) 0000000000000000-0000ffffffffffff o:ffff /memory
  0030) 0000000000000000-00000000ffffffff o:0018 /memory/below4G
  0048) 0000000048000000-00000000480fffff o:0030 /memory/below4G/ram/fdt
  0060) 00000000fe204000-00000000fe204fff o:0030 /memory/below4G/gicd
  0078) 0000000000001000-000000000007ffff o:0030 /memory/below4G/ram/sysram
  0090) 0000000050000000-00000000bfffffff o:0030 /memory/below4G/ram/sysram
  00a8) 0000000060000000-0000000063ffffff o:0030 /memory/below4G/ram/twice
  00c0) 0000000060000000-0000000063ffffff o:0030 /memory/below4G/twice
  00d8) 0000000060000fff-0000000060000000 o:0030 /memory/backwards
Section:cpuinfo offset:0x00000500 size:0x00000080 elsize:0x00000020
  0000) 0000000048000000-00000000480fffff o:ffff /not/asinfo
#
`;

describe('the asinfo section', () => {
  test.each([
    ['as it is', LISTING],
    ['with Windows line ends', LISTING.replaceAll('\n', '\r\n')],
    [
      'of rows alone',
      LISTING.split('\n')
        .filter((line) => /^ {2}\w+\) /.test(line))
        .slice(0, 10)
        .join('\n'),
    ],
  ])('%s has its rows, ends exclusive', (_what, text) => {
    const asinfo = readAsinfo(text);
    expect(asinfo?.rows.map(({ leaf }) => leaf)).toEqual([
      'io',
      'memory',
      'below4G',
      'fdt',
      'gicd',
      'sysram',
      'sysram',
      'twice',
      'twice',
    ]);
    const row = asinfo?.rows[3];
    expect(row).toMatchObject({
      offset: 0x48,
      parent: 0x30,
      firstByte: 0x48000000n,
      afterLastByte: 0x48100000n,
      path: '/memory/below4G/ram/fdt',
    });
    expect(text.slice(row?.start, row?.end)).toContain(
      '0048) 0000000048000000-00000000480fffff o:0030 /memory',
    );
    expect(asinfo?.rows[0]?.parent).toBeUndefined();
    expect(asinfo?.rows.filter(isHostMemory)).toHaveLength(2);
  });

  test('finds a leaf, or says that it is absent or stands for several ranges', () => {
    const asinfo = readAsinfo(LISTING)!;
    expect(asinfo.lookUp('fdt')).toMatchObject({ kind: 'found', row: { firstByte: 0x48000000n } });
    expect(asinfo.lookUp('ram')).toEqual({ kind: 'absent' });
    expect(asinfo.lookUp('/memory/below4G')).toEqual({ kind: 'absent' });
    expect(asinfo.lookUp('sysram')).toMatchObject({
      kind: 'ambiguous',
      rows: [{ firstByte: 0x1000n }, { firstByte: 0x50000000n }],
    });
    expect(asinfo.lookUp('twice')).toMatchObject({ kind: 'found' });
  });

  test.each([
    '',
    'nothing here',
    'Section:asinfo offset:0x0 size:0x0\n',
    'Section:cpuinfo\n0000) 00-01 o:ffff /x\n',
  ])('is not in %j', (text) => {
    expect(readAsinfo(text)).toBeUndefined();
  });

  test('is read from any text without a fault', () => {
    const piece = fc.constantFrom(
      '0048) ',
      '00-0f',
      ' o:ffff ',
      '/a/b',
      'Section:asinfo',
      '\n',
      ' ',
      'x',
      '0000000048000000-00000000480fffff',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        for (const row of readAsinfo(pieces.join(''))?.rows ?? []) {
          expect(row.afterLastByte).toBeGreaterThan(row.firstByte);
          expect(row.leaf).not.toContain('/');
        }
      }),
    );
  });
});
