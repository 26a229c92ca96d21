import { mkdirSync, writeFileSync } from 'node:fs';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { factory, hex, onLine, picture, registers, space, type WindowDraft, window } from './buildPicture';

/** Writes `pictures/*.json`; run it with `npx tsx test/panel/writePictures.ts` after a change of the picture's shape. */
const M = 1n << 20n;
const page = 0x1000;

const predicted = (
  at: bigint,
  region: string,
  pages: number,
  line: number,
  of = 'factory-page:shmem factory page:31',
) => {
  const basis = 'lowest free gap, page 0 skipped (observed on 8.0, not documented)';
  const common = { certainty: 'predicted', basis, region, factory: of, line } as const;
  return [
    window({ ...common, at, size: page, kind: 'control-page', label: `${region} control page` }),
    window({ ...common, at: at + 0x1000n, size: pages * page, kind: 'shared-data', label: `${region} data` }),
  ];
};

const spi = (line: number, label: string, at: number, more = {}) => ({
  line,
  label,
  windows: [],
  source: onLine(at),
  numbering: line >= 32 ? `SPI ${line - 32}` : `PPI ${line - 16}`,
  clash: false,
  ...more,
});

function armGuest(): LayoutPicture {
  const gicBasis = 'default of the gic of release 8.0';
  const windows: WindowPicture[] = [
    ...predicted(0x1000n, 'fb_shared', 1024, 33),
    window({
      at: 0x1c050000,
      size: page,
      kind: 'factory-page',
      label: 'shmem factory page',
      line: 31,
      interrupts: ['gic:38'],
    }),
    window({
      at: 0x1c090000,
      size: page,
      label: 'pl011',
      detail: 'hostdev >-',
      line: 25,
      interrupts: ['gic:37'],
    }),
    window({
      at: 0x1c0c0000,
      size: 0x200,
      keep: page,
      label: 'virtio-net guest_to_host',
      line: 40,
      interrupts: ['gic:40'],
    }),
    window({
      at: 0x1c0d0000,
      size: 0x200,
      keep: page,
      label: 'virtio-blk disk0',
      line: 47,
      interrupts: ['gic:41'],
    }),
    window({ at: 0x1c0f0000, size: page, label: 'wdt-sp805', line: 58, interrupts: ['gic:44'] }),
    window({
      at: 0x1c0f0000,
      size: page,
      label: 'virtio-entropy',
      line: 71,
      interrupts: ['gic:44'],
      moveTo: { place: hex(0x1c0e0000n), reason: 'usual for virtio-entropy' },
    }),
    window({
      at: 0x20000000,
      size: 0x200,
      keep: page,
      label: 'virtio-console',
      line: 52,
      interrupts: ['gic:42'],
    }),
    window({
      at: 0x2f000000,
      size: 0x10000,
      kind: 'interrupt-controller',
      label: 'gic distributor',
      certainty: 'default',
      basis: gicBasis,
    }),
    window({
      at: 0x2f100000,
      size: 0x40000,
      kind: 'interrupt-controller',
      label: 'gic redistributors ×2',
      certainty: 'default',
      basis: gicBasis,
    }),
    window({
      at: 0x80000000n,
      size: 512n * M,
      kind: 'ram',
      label: 'ram',
      detail: 'load qnx-guest.ifs',
      line: 5,
    }),
    window({
      at: 0xfe204000n,
      size: page,
      kind: 'pass',
      label: 'pass SPI0',
      detail: '→ host 0xfe20_4000 rwn',
      line: 66,
      interrupts: ['gic:45'],
    }),
  ];
  const control = windows[0]!.id;
  return picture('guest_1', {
    system: 'guest_1',
    summary: {
      architecture: 'aarch64',
      release: '8.0',
      memory: hex(512n * M),
      vcpus: 2,
      devices: 8,
      lines: 74,
      conflicts: 1,
    },
    spaces: { mem: space(windows, 1n << 32n), io: space([]), pci: space([]) },
    interrupts: [
      {
        name: 'gic',
        kind: 'gic',
        privateLines: { first: 16, last: 31 },
        firstLine: 32,
        lastLine: 95,
        nextFree: 39,
        uses: [
          spi(37, 'pl011', 25),
          spi(38, 'shmem', 31),
          spi(40, 'virtio-net guest_to_host', 40),
          spi(41, 'virtio-blk disk0', 47),
          spi(42, 'virtio-console', 52),
          spi(44, 'wdt-sp805', 58, { clash: true }),
          spi(44, 'virtio-entropy', 71, { clash: true }),
          spi(45, 'pass SPI0', 66, { hostVector: '150' }),
        ],
      },
    ],
    factoryPages: [
      factory(0x1c050000n, 31, {
        regions: [
          {
            name: 'fb_shared',
            size: hex(4n * M),
            pages: 1024,
            controlPage: control,
            data: windows[1]!.id,
            basis: 'predicted: lowest free gap, page 0 skipped (observed on 8.0, not documented)',
            sharedWith: ['guest_2', 'host programs'],
            source: onLine(33),
          },
        ],
      }),
    ],
  });
}

/** The other side of `fb_shared`: its own space, the region elsewhere. */
function secondGuest(): LayoutPicture {
  const region = predicted(0x40001000n, 'fb_shared', 1024, 12, 'factory-page:shmem factory page:10');
  const factoryPage = window({
    at: 0x1c050000,
    size: page,
    kind: 'factory-page',
    label: 'shmem factory page',
    line: 10,
    interrupts: ['gic:38'],
  });
  return picture('guest_2', {
    system: 'guest_2',
    summary: {
      architecture: 'aarch64',
      release: '8.0',
      memory: hex(1024n * M),
      vcpus: 1,
      devices: 2,
      lines: 20,
      conflicts: 0,
    },
    spaces: {
      mem: space(
        [window({ at: 0, size: 1024n * M, kind: 'ram', label: 'ram', line: 3 }), ...region, factoryPage].map(
          (w) => (w.kind === 'ram' ? { ...w, end: '0x10000000', safeEnd: '0x10000000' } : w),
        ),
      ),
      io: space([]),
      pci: space([]),
    },
    interrupts: [
      { name: 'gic', kind: 'gic', firstLine: 32, lastLine: 63, uses: [spi(38, 'shmem', 10)], nextFree: 32 },
    ],
    factoryPages: [
      factory(0x1c050000n, 10, {
        window: factoryPage.id,
        regions: [
          {
            name: 'fb_shared',
            size: hex(4n * M),
            pages: 1024,
            controlPage: region[0]!.id,
            data: region[1]!.id,
            basis: 'predicted: lowest free gap',
            sharedWith: ['guest_1'],
            source: onLine(12),
          },
        ],
      }),
    ],
  });
}

function x86Guest(): LayoutPicture {
  const port = (at: number, size: number, label: string, line: number) => window({ at, size, label, line });
  const fn = (dev: number, label: string, line: number, kind: WindowDraft['kind'] = 'vdev') =>
    window({ at: dev << 3, size: 1, label, line, kind });
  const lapic = 'default of every x86 guest';
  return picture('linux_x86', {
    system: 'linux_x86',
    summary: {
      architecture: 'x86_64',
      release: '7.1',
      memory: hex(1024n * M),
      vcpus: 4,
      devices: 9,
      lines: 61,
      conflicts: 1,
    },
    spaces: {
      mem: space(
        [
          window({ at: 0, size: 0xa0000, kind: 'ram', label: 'ram', line: 4 }),
          window({ at: 0xa0000, size: 0x20000, kind: 'reserve', label: 'reserve', line: 5 }),
          window({ at: 0xc0000, size: 0x40000, kind: 'rom', label: 'rom', line: 6 }),
          window({ at: M, size: 1023n * M, kind: 'ram', label: 'ram', detail: 'load bzImage', line: 7 }),
          window({
            at: 0x3ff00000,
            size: 0x200000,
            kind: 'pass',
            label: 'pass framebuffer',
            line: 50,
            detail: '→ host 0x3ff0_0000 rw',
          }),
          window({
            at: 0xf8000000n,
            size: page,
            kind: 'interrupt-controller',
            label: 'ioapic myioapic',
            line: 12,
          }),
          window({
            at: 0xfed00000n,
            size: 0x400,
            keep: page,
            label: 'hpet',
            line: 20,
            interrupts: ['myioapic:0', 'myioapic:8'],
          }),
          window({
            at: 0xfee00000n,
            size: page,
            kind: 'interrupt-controller',
            label: 'local APIC',
            certainty: 'default',
            basis: lapic,
          }),
        ],
        1n << 32n,
      ),
      io: space([
        port(0x20, 2, '8259', 15),
        port(0xa0, 2, '8259', 17),
        port(0x40, 4, 'timer8254', 22),
        port(0x60, 5, 'pckeyboard', 25),
        port(0x70, 2, 'mc146818', 27),
        port(0x3f8, 8, 'ser8250 console', 30),
        port(0x441, 4, 'wdt-ib700', 36),
      ]),
      pci: space([
        fn(0, 'host bridge', 40),
        fn(1, 'virtio-blk disk0', 42),
        fn(2, 'virtio-net eth0', 45),
        fn(5, 'pass 0:20.0', 48, 'pass'),
      ]),
    },
    interrupts: [
      {
        name: 'myioapic',
        kind: 'ioapic',
        firstLine: 0,
        lastLine: 23,
        nextFree: 1,
        uses: [
          { line: 0, label: 'hpet', windows: [], source: onLine(20), clash: true },
          { line: 0, label: 'timer8254', windows: [], source: onLine(22), clash: true },
          { line: 4, label: 'ser8250 console', windows: [], source: onLine(30), clash: false },
          { line: 8, label: 'hpet', windows: [], source: onLine(20), clash: false },
        ],
      },
    ],
    factoryPages: [
      factory(0n, 33, { window: undefined, form: 'pci', registers: offsetsOnly(), policy: 'only vm2-*' }),
    ],
  });
}

/** In PCI form the address of the page is not known. */
const offsetsOnly = () => registers(0n).map(({ address: _, ...register }) => register);

function unknownSizes(): LayoutPicture {
  return picture('template', {
    summary: { architecture: 'aarch64', memory: '0x0', vcpus: 1, devices: 3, lines: 22, conflicts: 0 },
    spaces: {
      mem: space([
        window({ at: 0x1c090000, size: page, label: 'pl011', line: 9, interrupts: ['gic:37'] }),
        window({
          at: 0x80000000n,
          size: 0,
          kind: 'ram',
          label: 'ram',
          detail: '$env{RAM_SIZE}',
          openEnded: true,
          line: 4,
        }),
        window({ at: 0xa0000000n, size: 0, kind: 'pass', label: 'pass gpu', openEnded: true, line: 14 }),
      ]),
      io: space([]),
      pci: space([]),
    },
    unplaced: [
      {
        kind: 'vdev',
        label: 'vdev virtio-blk',
        reason: 'loc is $asinfo_start{disk}, known only on the target',
        source: onLine(17),
      },
      { kind: 'ram', label: 'ram', reason: 'the template mark @EXTRA_RAM@ is no number', source: onLine(20) },
    ],
  });
}

export function manyWindows(count: number): LayoutPicture {
  const drafts = Array.from({ length: count }, (_, i): WindowPicture => {
    const at = 0x10000000n + BigInt(i) * 0x1000n + BigInt(Math.floor(i / 4)) * 0x10000n;
    const line = 10 + i * 3;
    if (i % 16 === 7) return window({ at, size: page, kind: 'factory-page', label: `shmem ${i}`, line }, i);
    if (i % 9 === 4) return window({ at, size: page, kind: 'pass', label: `pass unit ${i}`, line }, i);
    return window(
      {
        at,
        size: i % 3 ? page : 0x200,
        keep: page,
        label: `virtio-net if${i}`,
        line,
        interrupts: [`gic:${40 + i}`],
      },
      i,
    );
  });
  const ram = window({ at: 0x80000000n, size: 2048n * M, kind: 'ram', label: 'ram', line: 4 });
  const uses = drafts
    .filter((w) => w.interrupts.length)
    .map((w) => ({
      line: Number(w.interrupts[0]!.line),
      label: w.label,
      windows: [w.id],
      source: w.source,
      clash: false,
      numbering: `SPI ${Number(w.interrupts[0]!.line) - 32}`,
    }));
  return picture(`${count}_windows`, {
    summary: {
      architecture: 'aarch64',
      release: '8.0',
      memory: hex(2048n * M),
      vcpus: 8,
      devices: count,
      lines: 10 + count * 3,
      conflicts: 0,
    },
    spaces: { mem: space([...drafts, ram]), io: space([]), pci: space([]) },
    interrupts: [
      { name: 'gic', kind: 'gic', firstLine: 32, lastLine: Math.min(1019, 40 + count), uses, nextFree: 32 },
    ],
    factoryPages: drafts
      .filter((w) => w.kind === 'factory-page')
      .slice(0, 4)
      .map((w, i) => factory(BigInt(w.start), 10 + i, { window: w.id, label: `vdev ${w.label}` })),
  });
}

function highMemory(): LayoutPicture {
  return picture('server_guest', {
    summary: {
      architecture: 'aarch64',
      release: '8.0',
      memory: hex(66n << 30n),
      vcpus: 16,
      devices: 2,
      lines: 40,
      conflicts: 1,
    },
    spaces: {
      mem: space([
        window({ at: 0x1c090000, size: page, label: 'pl011', line: 9, interrupts: ['gic:37'] }),
        window({ at: 0x80000000n, size: 2n << 30n, kind: 'ram', label: 'ram', detail: 'low', line: 4 }),
        window({ at: 0x10_0000_0000n, size: 64n << 30n, kind: 'ram', label: 'ram', detail: 'high', line: 5 }),
        window({
          at: 0x1f_fff0_0000n,
          size: 2n * M,
          kind: 'pass',
          label: 'pass npu',
          detail: '→ host 0x4000_0000 rw',
          line: 20,
        }),
        window({ at: 0x80_0000_0000n, size: page, label: 'virtio-gpu', line: 30, interrupts: ['gic:60'] }),
      ]),
      io: space([]),
      pci: space([]),
    },
  });
}

function severalFactories(): LayoutPicture {
  const pages = Array.from({ length: 6 }, (_, i) =>
    window(
      {
        at: 0x1b000000n + BigInt(i) * 0x1000n,
        size: page,
        kind: 'factory-page',
        label: `shmem hab_${i} factory page`,
        line: 10 + i * 6,
        interrupts: [`gic:${39 + i}`],
      },
      i,
    ),
  );
  const regions = pages
    .slice(0, 3)
    .map((_, i) => predicted(0x1000n + BigInt(i) * 0x22000n, `vm2-hab_${i}`, 32, 14 + i * 6, pages[i]!.id));
  return picture('android', {
    system: 'android',
    summary: {
      architecture: 'aarch64',
      release: '7.1',
      memory: hex(4096n * M),
      vcpus: 4,
      devices: 6,
      lines: 60,
      conflicts: 0,
    },
    spaces: {
      mem: space([
        ...regions.flat(),
        ...pages,
        window({ at: 0x80000000n, size: 4096n * M, kind: 'ram', label: 'ram', line: 4 }),
      ]),
      io: space([]),
      pci: space([]),
    },
    interrupts: [
      {
        name: 'gic',
        kind: 'gic',
        privateLines: { first: 16, last: 31 },
        firstLine: 32,
        lastLine: 63,
        nextFree: 32,
        uses: [spi(27, 'virtual timer', 3), ...pages.map((w, i) => spi(39 + i, w.label, 10 + i * 6))],
      },
    ],
    factoryPages: pages.map((w, i) =>
      factory(BigInt(w.start), 10 + i * 6, {
        window: w.id,
        label: `vdev ${w.label}`,
        policy: `only vm2-hab_${i}`,
        regions: regions[i]
          ? [
              {
                name: `vm2-hab_${i}`,
                size: '0x20000',
                pages: 32,
                controlPage: regions[i]![0]!.id,
                data: regions[i]![1]!.id,
                basis: 'predicted: lowest free gap, page 0 skipped',
                sharedWith: ['host programs'],
                source: onLine(14 + i * 6),
              },
            ]
          : [],
      }),
    ),
  });
}

export const PICTURES: Record<string, LayoutPicture> = {
  arm: armGuest(),
  x86: x86Guest(),
  second: secondGuest(),
  empty: picture('empty', {}),
  unknown: unknownSizes(),
  sixty: manyWindows(60),
  high: highMemory(),
  factories: severalFactories(),
};

if (process.argv[1]?.endsWith('writePictures.ts')) {
  const folder = new URL('./pictures/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(PICTURES)) {
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(content, null, 1)}\n`);
  }
}
