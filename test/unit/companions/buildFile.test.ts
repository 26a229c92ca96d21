import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBuildFile } from '../../../server/src/companions/buildFile';
import { describeStatement } from './statements';

const BUILD = `# an image
[image=0x80000000]
[virtual=aarch64le,elf] boot = {
    [+keeplinked] startup-armv8_fm -H -2
    PATH=/proc/boot procnto-smp-instr
}
[+script] startup-script = {
    # devc-virtio 0x1,1
    [pri=10r] devc-serpl011 -F 0x1c090000,37 &
    reopen /dev/ser1
    devb-virtio virtio smem=0x1c0d0000,irq=41
}
[uid=0 gid=0 perms=0755] /proc/boot/.start.sh = {
devc-virtio 0x20000000,42
echo \\} still inside
}
/guests/a.conf=images/a.qvmconf
"/guests/b c.conf" = "images/b c.qvmconf"
[type=link] /bin/sh=/proc/boot/ksh
libc.so
`;

describe('a build file', () => {
  const file = readBuildFile(BUILD);

  test('says what its scripts and its attributes say', () => {
    expect(file.statements.map(describeStatement)).toEqual([
      'image 0x80000000',
      'startup gic=2',
      'devc-serpl011 0x1c090000 0x25',
      'devb-virtio 0x1c0d0000 0x29',
      'devc-virtio 0x20000000 0x2a',
    ]);
  });

  test('has files, inline or from elsewhere, with their own attributes', () => {
    const entries = file.entries.map(({ target, host, inline, attributes }) =>
      [
        target.text,
        inline === undefined ? (host?.text ?? '-') : '{}',
        attributes.map(({ name }) => name).join(),
      ].join(' '),
    );
    expect(entries).toEqual([
      'boot {} virtual',
      'startup-script {} script',
      '/proc/boot/.start.sh {} uid,gid,perms',
      '/guests/a.conf images/a.qvmconf ',
      '/guests/b c.conf images/b c.qvmconf ',
      '/bin/sh /proc/boot/ksh type',
      'libc.so - ',
    ]);
  });

  test.each([
    ['[image=0x80000000-0x9fffffff,ram:x]', 'image 0x80000000'],
    ['[image=2147483648]', 'image 0x80000000'],
    ['[ +big image=@ADDRESS@ ]', 'image ?'],
    ['[image="0x1000"]', 'image 0x1000'],
  ])('%s', (text, said) => expect(readBuildFile(text).statements.map(describeStatement)).toEqual([said]));

  test('of any text can be read, and its files lie apart', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '[', ']', '{', '}', '=', '"', '\\', '#', '+', 'image=1', 'é'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (written) => {
        let reached = 0;
        for (const { start, end } of readBuildFile(written).entries) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
      }),
    );
  });
});
