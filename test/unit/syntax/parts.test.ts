import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { parse } from '../../../server/src/syntax/parser';

/** The parts of the last option's arguments as `role=text`, in their order; opaque ones end with `?`. */
function partsOf(text: string): string {
  const option = parse(text, BUILTIN).options.at(-1);
  return (option?.arguments ?? [])
    .flatMap((argument) => argument.parts)
    .map((part) => `${part.role}=${part.text}${part.opaque ? '?' : ''}`)
    .join(' ');
}

describe.each<[string, [string, string][]]>([
  [
    'memory',
    [
      ['ram 512M', 'length=512M'],
      ['ram 0x80000000,512M', 'address=0x80000000 length=512M'],
      ['rom c0000,0x40000', 'address=c0000 length=0x40000'],
      ['ram 0,1,2', 'address=0 length=1 surplus=2'],
      ['ram $asinfo_start{a,b},4K', 'address=$asinfo_start{a,b}? length=4K'],
      ['ram ,4K', 'address= length=4K'],
    ],
  ],
  [
    'load',
    [
      ['load ./a.ifs', 'path=./a.ifs'],
      ['load 0x80000000,/a.ifs', 'address=0x80000000 path=/a.ifs'],
      ['load a,b.ifs', 'address=a path=b.ifs'],
      ['load my,file.ifs', 'path=my,file.ifs'],
      ['load "a b.ifs"', 'path=a b.ifs'],
      ['load $env{BASE},a.ifs', 'address=$env{BASE}? path=a.ifs'],
    ],
  ],
  [
    'location of a vdev',
    [
      ['vdev pl011 loc 0x1c090000', 'address=0x1c090000'],
      ['vdev pl011 loc mem:0x1c090000', 'space=mem address=0x1c090000'],
      ['vdev ser8250 loc io:0x3f8', 'space=io port=0x3f8'],
      ['vdev wdt-ib700 loc io:0x441', 'space=io port=0x441'],
      ['vdev 8259 loc 0x20', 'port=0x20'],
      ['vdev virtio-net loc 0x1c0c0000', 'address=0x1c0c0000'],
      ['vdev virtio-net loc pci:0:1', 'space=pci bus=0 device=1'],
      ['vdev virtio-net loc pci:0:1.2', 'space=pci bus=0 device=1 function=2'],
      ['vdev pci-dummy clone 0:1.2', 'bus=0 device=1 function=2'],
      ['vdev pl011 loc 0x1000,0x10,0x5', 'address=0x1000 length=0x10 surplus=0x5'],
    ],
  ],
  [
    'location of a pass',
    [
      ['pass loc 0xEE080000,0x1000,rw', 'address=0xEE080000 length=0x1000 letters=rw'],
      ['pass loc mem:0x2000,r=0x1000', 'space=mem address=0x2000 letters=r host-address=0x1000'],
      [
        'pass loc mem:0xf000,0x1000,rwn=0xf000',
        'space=mem address=0xf000 length=0x1000 letters=rwn host-address=0xf000',
      ],
      [
        'pass loc mem:0xf000,0x1000,rw,=0xf000',
        'space=mem address=0xf000 length=0x1000 letters=rw host-address=0xf000',
      ],
      [
        'pass loc 0x10000000,$asinfo_length{g},rw=$asinfo_start{g}',
        'address=0x10000000 length=$asinfo_length{g}? letters=rw host-address=$asinfo_start{g}?',
      ],
      [
        'pass loc pci:0:12.0=pci:0x8086/0x1234',
        'space=pci bus=0 device=12 function=0 host-space=pci vendor=0x8086 device-id=0x1234',
      ],
      ['pass loc pci:0:1=pci', 'space=pci bus=0 device=1 host-space=pci'],
      ['pass loc pci:0x8086/0x5aa8/1', 'space=pci vendor=0x8086 device-id=0x5aa8 pci-index=1'],
      ['pass loc io:0x60,1,rw', 'space=io port=0x60 length=1 letters=rw'],
    ],
  ],
  [
    'location of a reserve',
    [
      ['reserve loc 0xa0000,0x20000', 'address=0xa0000 length=0x20000'],
      ['reserve loc io 0xcf,0x8', 'space=io port=0xcf length=0x8'],
      ['reserve loc pci:0:1', 'space=pci bus=0 device=1'],
    ],
  ],
  [
    'interrupts',
    [
      ['vdev pl011 intr gic:37', 'controller=gic line=37'],
      ['vdev ioapic intr apic', 'controller=apic'],
      ['vdev pl011 intr my:pic:3', 'controller=my:pic line=3'],
      ['vdev pl011 intr gic:@LINE@', 'controller=gic line=@LINE@?'],
      ['vdev hpet intr p:0,p:8', 'controller=p line=0 controller=p line=8'],
      ['pass intr gic:44=150', 'controller=gic line=44 vector=150'],
      ['pass intr gic:44,u=150', 'controller=gic line=44 attribute=u vector=150'],
      ['reserve intr 39', 'line=39'],
      ['reserve intr gic:39', 'controller=gic line=39'],
    ],
  ],
  [
    'scheduling',
    [
      ['cpu sched 8', 'priority=8'],
      ['cpu sched 20r', 'priority=20 policy=r'],
      ['cpu sched 10,8,3,1000,500s', 'priority=10 number=8 number=3 number=1000 number=500 policy=s'],
      ['cpu sched 0x1f', 'priority=0x1f'],
    ],
  ],
  [
    'shared memory',
    [
      ['vdev shmem create a,0x1000', 'region=a size=0x1000'],
      ['vdev shmem create a,0x1000,0600,shm', 'region=a size=0x1000 mode=0600 group=shm'],
      ['vdev shmem create a', 'region=a'],
      ['vdev shmem allow vm?-*', 'pattern=vm?-*'],
      ['vdev shmem subst ,guest1-', 'match= prefix=guest1-'],
      ['vdev shmem subst guest1-', 'prefix=guest1-'],
    ],
  ],
  [
    'host devices',
    [
      ['vdev pl011 hostdev >-', 'direction=> path=-'],
      ['vdev pl011 hostdev /dev/ser1', 'path=/dev/ser1'],
      ['vdev virtio-blk hostdev </dev/hd0', 'direction=< path=/dev/hd0'],
      ['vdev pl011 hostdev >"|logger -t guest"', 'direction=> pipe="|logger -t guest"'],
    ],
  ],
  [
    'others',
    [
      ['set exit-on-halt off', 'variable=exit-on-halt value=off'],
      ['logger error,info slog', 'word=error word=info word=slog'],
      ['vdev mc146818 reg 0x0b,0x02', 'register=0x0b register-value=0x02'],
      ['vdev gic msi 0x30000000,0x50,0x100', 'address=0x30000000 line=0x50 count=0x100'],
      ['cpu runmask 0,1,2', 'cpu=0 cpu=1 cpu=2'],
      ['vdev pci-dummy clone pci:0:31.0', 'space=pci bus=0 device=31 function=0'],
      ['cmdline "a=b c"', 'text=a=b c'],
    ],
  ],
])('%s', (_form, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(partsOf(text)).toBe(expected);
  });
});
