import { describe, expect, test } from 'vitest';
import { loneDocument, viewOf } from '../../../server/src/analysis/workspaceView';
import { completeAt } from '../../../server/src/features/completion/completion';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { refactorings } from '../../../server/src/features/refactor/refactor';
import { textOf } from '../hover/card';
import { analyse, analyseMarked, MARK } from '../support/analysis';

/** The words that the fixes of a text's findings write, each once. */
function written(text: string): string[] {
  const edits = analyse(text).findings.flatMap((finding) =>
    (finding.fixes?.() ?? []).flatMap((fix) => fix.edits),
  );
  return [...new Set(edits.map((edit) => edit.text.trim()))];
}

/** The first item at the cursor mark. */
function firstItem(marked: string): string | undefined {
  const { analysis, offset } = analyseMarked(marked);
  const support = { snippets: false, labelDetails: false, asked: true };
  return completeAt(analysis, offset, loneDocument(analysis), support)[0]?.label;
}

/** Where the panel's button moves what is in conflict. */
function pictured(text: string): string | undefined {
  const { windows, overlaps } = analyse(text).picture().spaces.mem;
  const mover = overlaps.find((overlap) => overlap.mover !== undefined)?.mover;
  return windows.find((window) => window.id === mover)?.moveTo?.place;
}

/** The shmem vdev that sharing a region adds to a machine without one. */
function shared(there: string): string {
  const { analysis, offset } = analyseMarked('vdev sh¦mem create shared,4096\n');
  const other = analyse(there, {}, 'file:///other.qvmconf');
  const workspace = viewOf([analysis, other]);
  const [action] = refactorings({
    analysis,
    start: offset,
    end: offset,
    workspace,
    only: ['refactor.rewrite.share'],
    versioned: false,
  });
  return action?.edit?.changes?.['file:///other.qvmconf']?.[0]?.newText ?? '';
}

describe('the free place', () => {
  const arm = 'ram 0x80000000,512M\n';
  test.each<[string, string, string]>([
    // [what, a text whose last loc is in conflict, with the cursor mark before its address, the answer]
    [
      'of a factory page on a serial port',
      `${arm}vdev pl011 loc 0x1c090000 intr gic:37\nvdev shmem intr gic:38 loc ¦0x1c090000`,
      '0x1c050000',
    ],
    ['of a factory page in memory', `${arm}vdev shmem intr gic:38 loc ¦0x80000000`, '0x1c050000'],
    [
      'of a second factory page',
      `${arm}vdev shmem loc 0x1c050000 intr gic:38\nvdev shmem intr gic:39 loc ¦0x1c050000`,
      '0x1c060000',
    ],
    [
      'of a disk',
      `${arm}vdev virtio-net loc 0x1c0c0000 intr gic:40\nvdev virtio-blk intr gic:41 loc ¦0x1c0c0000`,
      '0x1c0d0000',
    ],
    [
      'of a second disk',
      `${arm}vdev virtio-blk loc 0x1c0d0000 intr gic:40\nvdev virtio-blk intr gic:41 loc ¦0x1c0d0000`,
      '0x1c0e0000',
    ],
    [
      'of a serial port',
      `${arm}vdev shmem loc 0x1c050000 intr gic:38\nvdev pl011 intr gic:37 loc ¦0x1c050000`,
      '0x1c090000',
    ],
    [
      'of a watchdog',
      `${arm}vdev pl011 loc 0x1c090000 intr gic:37\nvdev wdt-sp805 intr gic:41 loc ¦0x1c090000`,
      '0x1c0f0000',
    ],
    [
      'of what lies on a default watchdog',
      `${arm}vdev wdt-sp805\nvdev virtio-blk intr gic:41 loc ¦0x1c0f0000`,
      '0x1c0d0000',
    ],
    [
      'of a device that gives way to a passed one',
      `${arm}vdev pl011 intr gic:37 loc ¦0x1c090000\npass loc 0x1c090000,0x1000,rw`,
      '0x1c0a0000',
    ],
    [
      'of someone’s own device',
      `${arm}vdev pl011 loc 0x1c090000 intr gic:37\nvdev acme loc ¦0x1c090000,0x1000`,
      '0x1c0a0000',
    ],
    [
      'clear of reservations',
      `${arm}reserve loc 0x1c050000,0x10000\nvdev pl011 loc 0x1c090000 intr gic:37\nvdev shmem intr gic:38 loc ¦0x1c090000`,
      '0x1c060000',
    ],
    [
      'clear of predicted regions',
      `ram 0x1000,0x1c04f000\nvdev shmem loc 0x1d000000 intr gic:38 create a,0x10000\nvdev pl011 loc 0x1c090000 intr gic:37\nvdev shmem intr gic:39 loc ¦0x1c090000`,
      '0x1d010000',
    ],
    [
      'not after a device of unknown size',
      `${arm}vdev acme loc 0x1c040000\nvdev pl011 loc 0x1c090000 intr gic:37\nvdev shmem intr gic:38 loc ¦0x1c090000`,
      '0x1c0a0000',
    ],
  ])('%s is one in light bulb, panel and completion', (_what, marked, place) => {
    const text = marked.replace(MARK, '');
    expect(written(text)).toContain(place);
    expect(pictured(text)).toBe(place);
    expect(firstItem(marked)).toBe(place);
  });

  test.each<[string, string]>([
    [`${arm}`, '0x1c050000'],
    [`${arm}vdev pl011 loc 0x1c050000 intr gic:37\n`, '0x1c060000'],
  ])('of a new factory page is one in completion and in the refactoring', (text, place) => {
    expect(shared(`${text}vdev gic\n`)).toContain(`loc ${place}`);
    expect(firstItem(`${text}vdev gic\nvdev shmem loc ¦`)).toBe(place);
  });
});

describe('the free line', () => {
  const pc = 'vdev ioapic loc 0xf8000000 intr apic name io\n';
  /** Next free of a PIC in the picture. */
  const drawn = (text: string, name: string) =>
    analyse(text)
      .picture()
      .interrupts.find((controller) => controller.name === name)?.nextFree;

  test.each<[string, string, string, string, number]>([
    // [what, what stands before, a device whose line is taken, the PIC, the answer]
    [
      'of a GIC',
      'vdev pl011 loc 0x1c090000 intr gic:37\nvdev virtio-net loc 0x1c0c0000 intr gic:38',
      'vdev shmem loc 0x1c050000 intr gic:38',
      'gic',
      39,
    ],
    [
      'of a renamed GIC',
      'vdev gic name gary\nvdev virtio-net loc 0x1c0c0000 intr gary:38',
      'vdev shmem loc 0x1c050000 intr gary:38',
      'gary',
      39,
    ],
    [
      'after a message frame',
      'vdev gic version 2 msi 0x30000000,38,8',
      'vdev shmem loc 0x1c050000 intr gic:38',
      'gic',
      46,
    ],
    [
      'of an I/O APIC',
      `${pc}vdev virtio-net loc mem:0xf9000000 intr io:9`,
      'vdev shmem loc 0xfa000000 intr io:9',
      'io',
      10,
    ],
    [
      'of the second I/O APIC',
      `${pc}${pc.replace('0xf8000000', '0xf8100000').replace('io\n', 'two\n')}vdev virtio-net loc mem:0xf9000000 intr two:9`,
      'vdev shmem loc 0xfa000000 intr two:9',
      'two',
      10,
    ],
  ])('%s is one in light bulb, completion, hover and panel', (_what, before, device, pic, line) => {
    const text = `${before}\n${device}`;
    expect(written(text)).toContain(`${pic}:${line}`);
    expect(firstItem(`${text.slice(0, text.lastIndexOf(':') + 1)}${MARK}`)).toBe(`${line}`);
    expect(drawn(text, pic)).toBe(line);
    const { analysis, offset } = analyseMarked(text.replace(/(\d+)$/, `${MARK}$1`));
    expect(textOf(hoverAt(analysis, offset, loneDocument(analysis)))).toContain(`| Next free | ${line}, `);
  });

  test('of a device without one is that of the first PIC, in light bulb, completion and refactoring', () => {
    const two = `${pc}${pc.replace('0xf8000000', '0xf8100000').replace('io\n', 'two\n')}`;
    for (const [text, intr] of [
      [two, 'io:9'],
      ['vdev pl011 loc 0x1c090000 intr gic:38\n', 'gic:39'],
      ['vdev gic name gary\n', 'gary:38'],
    ] as const) {
      expect(written(`${text}vdev shmem loc 0xfa000000`)).toContain(`intr ${intr}`);
      expect(firstItem(`${text}vdev shmem loc 0xfa000000 intr ¦`)).toBe(intr);
      if (text !== two) expect(shared(text)).toContain(`intr ${intr}`);
    }
  });

  test('is never taken, reserved or private where a number is read as that of an SPI', () => {
    expect(written('vdev pl011 loc 0x1c090000 intr gic:37\nvdev shmem loc 0x1c050000 intr gic:5')).toContain(
      'gic:38',
    );
    expect(written('vdev shmem loc 0x1c050000 intr gic:6')).toContain('gic:38');
  });
});
