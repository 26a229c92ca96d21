import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScript } from '../../../server/src/companions/script';
import { readCommands } from '../../../server/src/companions/shell/commands';
import { describeStatement } from './statements';

const statements = (script: string) => readScript(script).statements.map(describeStatement);

/** Scripts, and what each says of virtual machines. */
const SCRIPTS: readonly (readonly [what: string, script: string, said: readonly string[]])[] = [
  ['a launch', 'qvm @/data/guests/a.conf', ['qvm @/data/guests/a.conf']],
  ['its output elsewhere, in the background', 'qvm @a.qvmconf >a.log 2>&1 &', ['qvm @a.qvmconf']],
  ['with a priority', 'on -p 20 qvm @a.conf', ['qvm @a.conf']],
  ['of a path', 'exec /proc/boot/qvm @"a b.conf"', ['qvm @a b.conf']],
  ['of two files', 'qvm @common.config @vm.config', ['qvm @common.config @vm.config']],
  [
    'with words',
    'qvm @a.conf set fdt-dump-file /tmp/a.dtb dryrun',
    ['qvm @a.conf set fdt-dump-file /tmp/a.dtb dryrun'],
  ],
  ['over several lines', 'qvm system g \\\n  ram 1M \\\r\n  cpu', ['qvm system g ram 1M cpu']],
  ['of a variable with a value', 'CFG=/g/a.conf\nqvm @"$CFG"', ['qvm @/g/a.conf']],
  ['of a variable of a variable', 'D=/g\nexport CFG=$D/a.conf\nqvm @$CFG', ['qvm @/g/a.conf']],
  ['of a variable in braces', `CFG=a\nqvm @\${CFG}.conf @\${CFG:-b}`, ['qvm @a.conf @?']],
  ['of a variable with two values', 'C=a\nif x; then C=b; fi\nqvm @$C', ['qvm @?']],
  ['of a variable of a loop', 'for C in a b; do qvm @$C & done', ['qvm @?']],
  ['of a variable that is read', 'C=a\nread C\nqvm @$C', ['qvm @?']],
  ['of a variable for another command', 'C=a ls\nqvm @$C', ['qvm @?']],
  ['of an argument', 'start() { qvm @$1; }', ['qvm @?']],
  ['of the output of a command', 'qvm @$(ls | head -1) @`pwd`/x', ['qvm @? @?']],
  ['of a template mark', 'qvm @@GUEST@.conf @GUEST@', ['qvm @? ?']],
  ['after if and in a chain', 'if true; then a && qvm @a || qvm @b; fi', ['qvm @a', 'qvm @b']],
  ['in a comment', '# qvm @a\nls # qvm @b\nqvm @c#d', ['qvm @c#d']],
  ['in quotes', 'echo \'qvm @a\' "; qvm @b"', []],
  ['as another name', 'qvm-check @a; myqvm @b; echo qvm @c', []],
  [
    'vpctl in any order',
    'vpctl vp0 bind=/dev/vdevpeers/vp0 peer=/dev/qvm/g/net',
    ['vpctl if=vp0 peer=/dev/qvm/g/net bind=/dev/vdevpeers/vp0'],
  ],
  ['vpctl without bind', 'vpctl vp0 peer=/dev/qvm/g/net', ['vpctl if=vp0 peer=/dev/qvm/g/net']],
  ['vpctl with a variable in a path', 'S=g\nvpctl vp0 peer=/dev/qvm/$S/$1', ['vpctl if=vp0 peer=?']],
  ['vpctl that ties nothing', 'vpctl -a; vpctl vp0 destroy', []],
  [
    'mount of io-pkt',
    'mount -T io-pkt -o peer=/dev/qvm/g/n,bind=/dev/vdevpeers/vp0,mac=a0b0c0 devnp-vdevpeer-net.so',
    ['mount peer=/dev/qvm/g/n bind=/dev/vdevpeers/vp0 mac=a0b0c0'],
  ],
  [
    'mount over several lines',
    'mount -Tio-pkt-v6-hc \\\n -o bind=/b,peer=/dev/qvm/g/n \\\n -o peerfeats=0 /lib/devnp-vdevpeer-net.so',
    ['mount peer=/dev/qvm/g/n bind=/b features=0'],
  ],
  ['mount of a disk', 'mount -t qnx6 /dev/hd0 /; mount -T io-pkt -o x devnp-e1000.so', []],
  ['an interface', 'ifconfig vp0 create up; ifconfig em0 up', ['interface vp0']],
  [
    'a disk of a file',
    'devb-loopback loopback blksz=512,prefix=qvmdisk,fd=/images/rootfs.img &',
    ['disk prefix=qvmdisk file=/images/rootfs.img'],
  ],
  ['a wait', 'waitfor /dev/qvm/g/net 10', ['wait /dev/qvm/g/net']],
  ['a console', '[pri=10r +session] devc-virtio 0x20000000,42 &', ['devc-virtio 0x20000000 0x2a']],
  ['a console in decimal', 'devc-virtio -e 536870912,42', ['devc-virtio 0x20000000 0x2a']],
  ['a serial port', 'devc-serpl011 -e -F 0x1c090000,37', ['devc-serpl011 0x1c090000 0x25']],
  [
    'a disk of the guest',
    'devb-virtio virtio smem=0x1c0d0000,irq=41 cam quiet',
    ['devb-virtio 0x1c0d0000 0x29'],
  ],
  ['a disk without a place', 'devb-virtio cam quiet', []],
  ['shared memory', 'shmem-guest 1c050000 38', ['shmem-guest 0x1c050000 0x26']],
  ['a watchdog', 'wdtkick -v -a 0x1c0f0000 -t 500', ['wdtkick 0x1c0f0000 -']],
  ['an address that is not known', 'devc-virtio $ADDR,42', ['devc-virtio ? 0x2a']],
  ['a start-up program', 'startup-armv8_fm -H -3 -v', ['startup gic=3']],
  ['a quote without an end', 'echo "a\nqvm @a', ['qvm @a']],
  ['after a here-document', "cat <<'E'\nqvm @x $Y\nE\nqvm @a", ['qvm @a']],
  ['between two here-documents', 'cat <<A - <<-B\na\nA\n\tb\n\tB\nqvm @a', ['qvm @a']],
];

describe('a script', () => {
  test.each(SCRIPTS)('%s', (_what, script, said) => {
    expect(statements(script)).toEqual(said);
    expect(statements(script.replaceAll(/\r?\n/g, '\r\n'))).toEqual(said);
  });

  test('says where each word stands, without its quotes', () => {
    const script = 'Ж=1; S=\'guest_1\'\nvpctl vp0 "peer=/dev/qvm/$S/net"';
    const [statement] = readScript(script).statements;
    const peer = statement?.kind === 'peer' ? statement.peer : undefined;
    const at = peer?.text.indexOf('net') ?? 0;
    const name = peer?.slice(at);
    const system = peer?.slice('/dev/qvm/'.length, at - 1);
    expect(script.slice(name?.start, name?.end)).toBe('net');
    expect(script.slice(system?.start, system?.end)).toBe('$S');
    expect(script.slice(system?.written?.start, system?.written?.end)).toBe('guest_1');
  });
});

describe('any text', () => {
  const shell = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r\n',
      '"',
      "'",
      '\\',
      '$',
      '{',
      '}',
      '(',
      ')',
      '`',
      '<',
      '<<E',
      'E',
      '#',
      '&',
      ';',
      '=',
      'é',
      'qvm',
      '@',
    ),
    maxLength: 60,
  });

  test('can be read; its words are in order, apart and of the text', () => {
    fc.assert(
      fc.property(shell, (text) => {
        let reached = 0;
        for (const { words, start, end } of readCommands(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeLessThanOrEqual(text.length);
          reached = end;
          for (const word of words)
            for (const piece of word.pieces)
              if (piece.written !== undefined)
                expect(text.slice(piece.written.start, piece.written.end)).toBe(piece.text);
        }
      }),
    );
  });
});
