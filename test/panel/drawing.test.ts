import { describe, expect, test } from 'vitest';
import { drawComparison } from '../../shared/drawing/compare';
import { drawLayout } from '../../shared/drawing/drawing';
import { mapScene } from '../../shared/drawing/map';
import { layoutMarkdown } from '../../shared/drawing/markdown';
import { AddressScale } from '../../shared/drawing/scale';
import type { SceneNode } from '../../shared/drawing/scene';
import { interruptStrip } from '../../shared/drawing/strips';
import { memoryText } from '../../shared/drawing/words';
import type { LayoutPicture } from '../../shared/picture';
import { describeSize } from '../../shared/size';
import { NAMES, pictureOf, pictureOfText } from './pictures';

const placedOf = (picture: LayoutPicture) => new AddressScale(picture.spaces.mem).windows;

const textsOf = (node: SceneNode): string[] => [
  ...(node.tag === 'text' && node.text ? [node.text] : []),
  ...(node.children ?? []).flatMap(textsOf),
];

const mapTexts = (picture: LayoutPicture, width = 700) => {
  const scene = mapScene({ picture, scale: new AddressScale(picture.spaces.mem), width });
  return [...scene.behind, ...scene.gaps, ...scene.windows, ...scene.before].flatMap(textsOf);
};

describe('places on the scale', () => {
  test('puts windows from top to bottom by address, without touching where they do not overlap', () => {
    for (const name of NAMES) {
      const placed = placedOf(pictureOf(name));
      for (const [i, w] of placed.entries()) {
        expect(w.u1, w.window.label).toBeGreaterThan(w.u0);
        for (const other of placed.slice(i + 1)) {
          if (other.start >= w.safeEnd && !w.window.openEnded) expect(other.u0).toBeGreaterThanOrEqual(w.u1);
        }
      }
    }
  });

  test('keeps a 4 KiB page readable beside 64 GiB', () => {
    const placed = placedOf(pictureOf('high'));
    const page = placed.find((w) => w.window.label === 'pl011')!;
    const ram = placed.find((w) => w.end - w.start === 64n << 30n)!;
    expect(page.u1 - page.u0).toBeGreaterThanOrEqual(24);
    expect(ram.u1 - ram.u0).toBeGreaterThan(page.u1 - page.u0);
    expect(ram.u1 - ram.u0).toBeLessThan(200);
  });

  test('finds an address at the place where it drew it', () => {
    for (const name of ['arm', 'x86', 'high', 'many-60']) {
      const scale = new AddressScale(pictureOf(name).spaces.mem);
      for (const w of scale.windows) {
        expect(scale.place(w.start)).toBeCloseTo(w.u0, 3);
        const middle = (w.start + w.end) / 2n;
        const back = scale.address(scale.place(middle));
        const error = back > middle ? back - middle : middle - back;
        expect(error <= (w.end - w.start) / 1000n + 16n, `${w.window.label} ${error}`).toBe(true);
      }
    }
  });

  test('is monotone over the whole space', () => {
    const scale = new AddressScale(pictureOf('arm').spaces.mem);
    let before = -1;
    for (let address = 0n; address < 1n << 32n; address += 0x7654321n) {
      const u = scale.place(address);
      expect(u).toBeGreaterThanOrEqual(before);
      before = u;
    }
  });
});

describe('conflicts', () => {
  const two = (a: string, b: string) => placedOf(pictureOfText(`pass loc mem:${a},rw\npass loc mem:${b},rw`));

  test('draws identical windows beside each other over the same height', () => {
    const [a, b] = two('0x1000,0x1000', '0x1000,0x1000');
    expect([a!.lane, b!.lane, a!.lanes]).toEqual([0, 1, 2]);
    expect([b!.u0, b!.u1]).toEqual([a!.u0, a!.u1]);
  });

  test('draws a contained window within the height of the other', () => {
    const [outer, inner] = two('0x1000,0x10000', '0x4000,0x1000');
    expect(inner!.u0).toBeGreaterThan(outer!.u0);
    expect(inner!.u1).toBeLessThan(outer!.u1);
    expect(inner!.lane).not.toBe(outer!.lane);
  });

  test('draws crossing windows as crossing', () => {
    const [first, second] = two('0x1000,0x3000', '0x3000,0x3000');
    expect(second!.u0).toBeGreaterThan(first!.u0);
    expect(second!.u0).toBeLessThan(first!.u1);
    expect(second!.u1).toBeGreaterThan(first!.u1);
  });

  test('hatches the clashing bytes only', () => {
    const picture = pictureOf('x86');
    const scale = new AddressScale(picture.spaces.mem);
    const scene = mapScene({ picture, scale, width: 700 });
    const ram = scene.windows.find((n) => n.key?.startsWith('ram') && n.children!.some(isHatch))!;
    const hatch = ram.children!.find(isHatch)!;
    const overlap = picture.spaces.mem.overlaps.find((o) => o.severity === 'conflict')!;
    expect(Number(hatch.attributes.y)).toBeCloseTo(scale.place(BigInt(overlap.start)) + 1.5, 0);
  });

  test('leaves a place inside a reserve unhatched', () => {
    const picture = pictureOfText('reserve loc 0x1000,0x10000\nvdev pl011 loc 0x3000');
    const scene = mapScene({ picture, scale: new AddressScale(picture.spaces.mem), width: 700 });
    expect(scene.windows.some((n) => n.children!.some(isHatch))).toBe(false);
    expect(scene.before).toEqual([]);
  });
});

const isHatch = (node: SceneNode) => String(node.attributes.class ?? '').includes('q-hatch');

describe('what the map says', () => {
  test('names windows with address, size and interrupt', () => {
    const texts = mapTexts(pictureOf('arm'));
    expect(texts).toContain('shmem factory page');
    expect(texts).toContain('0x1c050000');
    expect(texts).toContain('512 bytes (4 KiB page)');
    expect(texts).toContain('gic:38 · SPI 6');
    expect(texts).toContain('gic:44 · SPI 12 ×2');
    expect(texts).toContain('64 KiB · default, not in the file');
  });

  test('says how much each compressed gap holds, as the picture has it', () => {
    const picture = pictureOf('arm');
    const texts = mapTexts(picture);
    for (const gap of picture.spaces.mem.gaps) {
      expect(texts).toContain(`${describeSize(BigInt(gap.end) - BigInt(gap.start))} free`);
    }
  });

  test('keeps every label inside its box at any width', () => {
    for (const width of [240, 320, 500, 900]) {
      const picture = pictureOf('many-60');
      const scene = mapScene({ picture, scale: new AddressScale(picture.spaces.mem), width });
      for (const text of scene.windows.flatMap((n) => n.children!).filter((n) => n.tag === 'text')) {
        expect(Number(text.attributes.x)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('says no address twice', () => {
    const texts = mapTexts(pictureOfText('ram 0x100000,512M\nvdev pl011 loc 0x20100000'));
    expect(texts.filter((t) => t === '0x20100000')).toHaveLength(1);
  });

  test('tears the lower edge of what has no known size', () => {
    const picture = pictureOf('unknown');
    const scene = mapScene({ picture, scale: new AddressScale(picture.spaces.mem), width: 700 });
    const torn = scene.windows.filter((n) =>
      n.children!.some((c) => c.tag === 'path' && c.attributes.class === 'q-box'),
    );
    expect(torn.map((n) => n.key?.split(':')[0])).toEqual(['ram', 'pass']);
  });

  test('draws only what is in view, and that the same as in the whole map', () => {
    const picture = pictureOf('many-2000');
    const scale = new AddressScale(picture.spaces.mem);
    const view = { zoom: 1, top: 20_000, bottom: 20_700 };
    const scene = mapScene({ picture, scale, width: 700, view });
    expect(scene.windows.length).toBeGreaterThan(15);
    expect(scene.windows.length).toBeLessThan(60);
    const whole = new Map(mapScene({ picture, scale, width: 700 }).windows.map((n) => [n.key, n]));
    const inner = scene.windows[10]!;
    expect(inner).toEqual(whole.get(inner.key));
  });
});

describe('memory as far as the file tells it', () => {
  test.each([
    ['512 MiB RAM', 'ram 0x80000000,512M'],
    ['512 MiB or more RAM', 'ram 0x80000000,512M\nram @MORE@,$env{SIZE}'],
    ['RAM of unknown size', 'ram $env{START},$env{SIZE}'],
    ['no RAM of its own', 'pass loc mem:0x80000000,512M,rwxm'],
    ['no RAM of its own', 'pass loc mem:$asinfo_start{pool},$asinfo_length{pool},rwxm'],
    ['no RAM', 'pass loc mem:0x80000000,512M,rw'],
    ['no RAM', 'vdev pl011 loc 0x1c090000 name ram'],
  ])('%s: %s', (said, text) => {
    expect(memoryText(pictureOfText(text))).toBe(said);
  });

  test('promises nothing of what follows an unknown size', () => {
    const texts = mapTexts(pictureOfText('ram 0x80000000,$env{SIZE}'));
    expect(texts.filter((t) => t.endsWith('free'))).toEqual([
      '2 GiB free',
      expect.stringMatching(/^at most /),
    ]);
  });
});

describe('the factory page on the map', () => {
  const picture = pictureOf('arm');
  const scale = new AddressScale(picture.spaces.mem, picture.factoryPages);
  const page = scale.windows.find((w) => w.window.kind === 'factory-page')!;

  test('is one row high, most of it for the registers', () => {
    expect(page.u1 - page.u0).toBe(28);
    expect(scale.place(page.start + 0x40n) - page.u0).toBe(21);
    expect(scale.address(scale.place(page.start + 0x18n))).toBe(page.start + 0x18n);
  });

  test('shows registers only when there is room for them', () => {
    const at = (zoom: number) => {
      const top = page.u0 * zoom - 100;
      const { windows } = mapScene({ picture, scale, width: 700, view: { zoom, top, bottom: top + 900 } });
      return windows.flatMap(textsOf);
    };
    expect(at(4)).not.toContain('vector');
    for (const name of ['signature', 'vector', 'find', 'unused']) expect(at(20)).toContain(name);
  });

  test('is found to the byte at any zoom', () => {
    const ram = scale.windows.find((w) => w.window.kind === 'ram')!;
    for (let address = ram.start; address < ram.end; address += 0x123_4567n) {
      expect(scale.address(scale.place(address))).toBe(address);
    }
  });
});

describe('export', () => {
  test('is the same twice, self-contained and free of custom properties', () => {
    for (const name of NAMES) {
      const picture = pictureOf(name);
      const drawn = drawLayout(picture, { theme: 'dark' });
      expect(drawLayout(picture, { theme: 'dark' })).toBe(drawn);
      expect(drawn).not.toMatch(/var\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)|undefined|NaN|Infinity/);
    }
  });

  test('shows registers with guest-physical addresses and the predicted region', () => {
    const drawn = drawLayout(pictureOf('arm'));
    for (const said of ['0x1c050008', 'signature', 'fb_shared data', '2 conflicts', 'Interrupts of gic']) {
      expect(drawn).toContain(said);
    }
  });

  test('shows ports, functions and what is not placed', () => {
    expect(drawLayout(pictureOf('x86'))).toContain('0x3f8–0x3ff');
    expect(drawLayout(pictureOf('x86'))).toContain('0:5.0');
    expect(drawLayout(pictureOf('unknown'))).toContain('ram: its start cannot be known');
  });

  test('lets no text of the file become markup', () => {
    const picture = { ...pictureOf('arm'), title: '</text><script>alert(1)</script>\u0007&' };
    const drawn = drawLayout(picture);
    expect(drawn).not.toContain('<script>');
    expect(drawn).not.toContain('\u0007');
  });

  const stripOf = (text: string, width = 1200) => {
    const [controller] = pictureOfText(text).interrupts;
    return interruptStrip(controller!, width);
  };
  const keysOf = (nodes: readonly SceneNode[]) => nodes.map((node) => node.key);

  test('draws of a thousand interrupt lines those in use and a few more', () => {
    const { nodes } = stripOf('vdev pl011 loc 0x1c090000 intr gic:44');
    expect(keysOf(nodes)).toContain('gic:44');
    expect(nodes.length).toBe(64);
  });

  test('leaves out long runs of free lines, with a sign where they were', () => {
    const use = (line: number, i: number) => `vdev pl011 loc ${0x1c090000 + i * 0x1000} intr gic:${line}`;
    const { nodes, hidden } = stripOf([5, 44, 900].map(use).join('\n'));
    const keys = keysOf(nodes);
    expect(hidden).toBe(0);
    expect(keys.slice(0, 3)).toEqual(['gic:5', undefined, 'gic:16']);
    expect(keys.slice(-9, -7)).toEqual([undefined, 'gic:896']);
    expect(nodes.length).toBeLessThan(80);
  });

  test.each([
    ['a GIC', 'vdev pl011 loc 0x1c090000 intr gic:44', 16],
    ['a GIC of any name', 'vdev gic name gary\nvdev pl011 loc 0x1c090000 intr gary:44', 16],
    [
      'an I/O APIC, whatever its name',
      'vdev ioapic loc 0xf8000000 name gicx\nvdev ser8250 loc io:0x3f8 intr gicx:4',
      0,
    ],
  ])('dashes the private lines of %s', (_of, text, count) => {
    const looks = stripOf(text).nodes.flatMap((node) => node.children ?? []);
    expect(looks.filter((cell) => cell.attributes.class === 'q-cell-private')).toHaveLength(count);
  });

  test('draws several machines with the regions that they share and the bytes that clash', () => {
    const drawn = drawComparison([pictureOf('arm'), pictureOf('second')], { theme: 'dark' });
    expect(drawn).toContain('shared region fb_shared');
    expect(drawn.match(/q-clash-frame"/g)).toHaveLength(1);
    expect(drawn).not.toMatch(/var\(|undefined|NaN|Infinity/);
  });

  test('joins a region with the factory page of a guest that may only attach it', () => {
    expect(drawComparison([pictureOf('arm'), pictureOf('attaching')])).toContain('shared region fb_shared');
    expect(drawComparison([pictureOf('arm'), pictureOf('x86')])).not.toContain('shared region');
  });

  test('explains an empty file', () => {
    expect(drawLayout(pictureOf('empty'))).toContain('Nothing is placed in guest-physical space yet.');
  });

  test('writes a Markdown table of windows and gaps by address', () => {
    const lines = layoutMarkdown(pictureOf('arm'))
      .split('\n')
      .filter((l) => l.startsWith('| 0x'));
    const starts = lines.slice(0, 20).map((l) => BigInt(l.split('|')[1]!.trim()));
    expect(starts.slice(0, 13)).toEqual([...starts.slice(0, 13)].sort((a, b) => (a < b ? -1 : 1)));
    expect(layoutMarkdown(pictureOf('arm'))).toContain(
      '| 0x1c090000 | 0x1c090fff | 4 KiB | pl011 (hostdev >-) | device | gic:37 |',
    );
  });
});
