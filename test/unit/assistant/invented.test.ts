/**
 * Syntax that models invent for qvm, as published files have it: whatever it is, `check` leads to the right words.
 */
import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { assist } from '../../../server/src/features/assistant/assist';
import { analyse } from '../support/analysis';

/** What someone wrote, and what the answer must name so that the next try is right. */
const INVENTED: readonly (readonly [kind: string, text: string, led: readonly RegExp[]])[] = [
  [
    'key=value',
    'system=guest\nram=512M\nvdev=pl011\nloc=0x1c090000\ncpus=2\n',
    [/`system guest`/, /`ram 512M`/, /`vdev pl011`/, /`loc 0x1c090000`/, /mean `cpu`/],
  ],
  [
    'key = "value"',
    'system = "guest"\nmemory = "512M"\nload = "guest.ifs"\n',
    [/`system guest`/, /mean `ram`/, /`load guest.ifs`/, /without `=`/],
  ],
  [
    'words of other programs',
    'system guest\nmemory 512M\nkernel Image\nbootargs console=ttyAMA0\n',
    [/mean `ram`/, /mean `load`/, /mean `cmdline`/],
  ],
  [
    'vdev { }',
    'system guest\nram 0x80000000,512M\nvdev pl011 {\n    loc 0x1c090000\n    intr gic:37\n}\n',
    [/no brackets: options belong to the `vdev`/, /Remove `\{`/, /Remove `\}`/],
  ],
  [
    'vm { device { } }',
    'vm guest {\n  memory 512M;\n  device pl011 {\n    address 0x1c090000;\n    irq 37;\n  }\n}\n',
    [/mean `system`/, /mean `ram`/, /mean `vdev`/, /it is `loc`/, /it is `intr`/],
  ],
  [
    '[sections]',
    '[vm]\nname = guest\nmemory = 512M\n\n[vdev.pl011]\nbase = 0x1c090000\nirq = 37\n',
    [/begins with `system NAME`, a device with `vdev TYPE`/, /mean `ram`/, /it is `loc`/, /it is `intr`/],
  ],
  [
    'YAML',
    'vm:\n  name: guest\n  memory: 512M\n  devices:\n    - type: pl011\n      address: 0x1c090000\n      irq: 37\n',
    [/a word, a blank, then its value/, /mean `system`/, /mean `ram`/, /it is `loc`/, /it is `intr`/],
  ],
  [
    'JSON',
    '{\n  "system": "guest",\n  "memory": "512M",\n  "vdev": "pl011"\n}\n',
    [/takes no JSON: an option is a word, a blank, then its value/, /`system guest`/, /`vdev pl011`/],
  ],
  [
    '<xml>',
    '<vm name="guest">\n  <memory>512M</memory>\n  <vdev type="pl011" loc="0x1c090000"/>\n</vm>\n',
    [/takes no XML: an option is a word, a blank, then its value/],
  ],
  [
    'device … at … irq …',
    'system guest\nram 0x80000000,512M\ndevice pl011 at 0x1c090000 irq 37\n',
    [/mean `vdev`/, /it is `intr`/],
  ],
  [
    'include',
    'system guest\ninclude "common.qvmconf"\nram 0x80000000,512M\n',
    [/`qvm @common\.conf @guest\.conf`/],
  ],
  [
    'type,option=value',
    'system guest\nram 0x80000000,512M\nvdev virtio-blk,hostdev=/dev/hd0,loc=0x1c0d0000\n',
    [/each option is a word of its own/, /Write the options as words/],
  ],
  [
    'comments of C',
    '// the guest\nsystem guest\n/* memory */\nram 0x80000000,512M\n',
    [/a comment begins with `#`/],
  ],
];

describe('syntax that nobody of qvm invented', () => {
  test.each(INVENTED)('%s leads to words of qvm', (_kind, text, led) => {
    const { text: said, isProblem } = assist(
      'check',
      { text },
      { analysis: analyse(text), catalogue: BUILTIN, rulePage: () => undefined },
    );
    expect(isProblem).toBeUndefined();
    expect(said).toMatch(/: \d+ errors?[.,]/);
    for (const words of led) expect(said).toMatch(words);
  });

  test('no made-up word is described, and those of other programs lead to qvm', () => {
    const describeOption = (name: string) =>
      assist('describe_option', { name }, { catalogue: BUILTIN, rulePage: () => undefined });
    for (const [name, meant] of [
      ['memory', 'ram'],
      ['irq', 'intr'],
      ['address', 'loc'],
      ['device', 'vdev'],
      ['bootargs', 'cmdline'],
      ['include', '@common.conf'],
    ])
      expect([name, describeOption(name ?? '')]).toEqual([
        name,
        { text: expect.stringContaining(meant ?? ''), isProblem: true },
      ]);
    expect(describeOption('virtual-device-tree-overlay').text).toContain('not in the manual');
  });
});
