import { describe, expect, test } from 'vitest';
import { definitionsAt } from '../../../server/src/features/navigation/definition';
import { highlightsAt, referencesAt } from '../../../server/src/features/navigation/references';
import { type Files, open, shown } from '../support/files';

function definitions(files: Files): string[] {
  const opened = open(files);
  return definitionsAt(opened.analysis, opened.offset, opened.workspace).map((link) =>
    shown(opened, link.targetUri, link.targetSelectionRange),
  );
}

function references(files: Files, withDefinitions = true): string[] {
  const opened = open(files);
  return referencesAt(opened.analysis, opened.offset, opened.workspace, withDefinitions).map(
    ({ uri, range }) => shown(opened, uri, range),
  );
}

/** Highlights as `line:text`, definitions with `=`. */
function highlights(text: string): string[] {
  const { analysis, offset } = open({ a: text });
  return highlightsAt(analysis, offset).map(
    ({ range, kind }) =>
      `${range.start.line + 1}:${analysis.document.getText(range)}${kind === 3 ? '=' : ''}`,
  );
}

const IOAPIC = 'vdev ioapic\nname myio\nvdev hpet\nintr myio:2\nvdev ser8250\nintr myio:4';
const PEERS: Files = {
  a: 'system alpha\nvdev virtio-net\nname p2p\npeer /dev/qvm/beta/p2p',
  b: 'system beta\nvdev virtio-net\nname p2p\npeer /dev/qvm/alpha/p2p',
  c: 'system gamma\nvdev virtio-net\nname p2p\npeer /dev/qvm/alpha/p2p',
};
const REGIONS: Files = {
  a: 'vdev shmem\ncreate fb,4K\nallow fb\nallow other',
  b: 'vdev shmem\nallow fb\ndeny *',
  c: 'vdev shmem\nallow f?\nallow x*',
};

/** A file of the set with the cursor in front of the n-th occurrence of a text. */
function at(files: Files, name: string, text: string, nth = 0): Files {
  const source = files[name] ?? '';
  let position = -1;
  for (let count = 0; count <= nth; count++) position = source.indexOf(text, position + 1);
  if (position < 0) throw new Error(`${text} is not in ${name}`);
  return { ...files, [name]: `${source.slice(0, position)}¦${source.slice(position)}` };
}

describe('go to definition', () => {
  test.each<[string, Files, string[]]>([
    ['of a PIC', at({ a: IOAPIC }, 'a', 'myio:4'), ['a:2:myio']],
    ['of a PIC, from its end', { a: 'vdev ioapic name io1 vdev ser8250 intr io1¦:4' }, ['a:1:io1']],
    ['of a PIC, from a reservation', { a: 'vdev ioapic name io1 reserve intr io¦1:4' }, ['a:1:io1']],
    ['of a PIC, in a list', { a: 'vdev ioapic name io1 vdev hpet intr io1:0,¦io1:8' }, ['a:1:io1']],
    ['of a definition is itself', at({ a: IOAPIC }, 'a', 'myio'), ['a:2:myio']],
    ['of the gic that has a vdev', { a: 'vdev gic version 3\nvdev pl011 intr ¦gic:37' }, ['a:1:gic']],
    ['of the gic that has none', { a: 'vdev pl011 intr ¦gic:37' }, []],
    ['of the local APIC', { a: 'vdev ioapic intr ¦apic name io1' }, []],
    ['of a PIC that nobody defines', { a: 'vdev pl011 intr ¦nopic:37' }, []],
    ['of the line is nothing', { a: 'vdev ioapic name io1 vdev ser8250 intr io1:¦4' }, []],
    ['of a system in a peer', at(PEERS, 'a', 'beta'), ['b:1:beta']],
    ['of a vdev in a peer', at(PEERS, 'b', 'p2p', 1), ['a:3:p2p']],
    ['of the other parts of a peer', at(PEERS, 'a', '/dev'), []],
    ['of a host peer', { a: 'system a vdev virtio-net peer /dev/vdevpeers/¦vp0 name vp0' }, []],
    ['of a vdev of an unknown system', { a: 'vdev virtio-net peer /dev/qvm/$env{S}/¦p2p name p2p' }, []],
    ['of a region', at(REGIONS, 'b', 'fb'), ['a:2:fb']],
    ['of what a pattern covers', at(REGIONS, 'c', 'f?'), ['a:2:fb']],
    ['of what a pattern does not cover', at(REGIONS, 'c', 'x*'), []],
    [
      'of a region that several create',
      { a: 'vdev shmem create r,4K', b: 'vdev shmem create ¦r,4K' },
      ['a:1:r', 'b:1:r'],
    ],
    [
      'of a region after another prefix',
      { a: 'vdev shmem create r,4K', b: 'vdev shmem subst ,x- allow ¦r' },
      [],
    ],
    ['of an asinfo entry', { a: 'ram $asinfo_start{¦g},$asinfo_length{g}' }, []],
    ['in a comment', { a: 'vdev ioapic name io1 # ¦io1' }, []],
    ['of the option word', { a: 'vdev ioapic na¦me io1' }, []],
  ])('%s', (_title, files, expected) => {
    expect(definitions(files)).toEqual(expected);
  });

  test('shows the component around it', () => {
    const opened = open(at(PEERS, 'b', 'p2p', 1));
    const [link] = definitionsAt(opened.analysis, opened.offset, opened.workspace);
    expect(
      shown(
        opened,
        link?.targetUri ?? '',
        link?.targetRange ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      ),
    ).toMatch(/^a:2:vdev virtio-net/);
    expect(link?.originSelectionRange).toEqual({
      start: { line: 3, character: 20 },
      end: { line: 3, character: 23 },
    });
  });
});

describe('references', () => {
  test.each<[string, Files, string[]]>([
    ['of a PIC', at({ a: IOAPIC }, 'a', 'myio'), ['a:2:myio', 'a:4:myio', 'a:6:myio']],
    ['of a PIC stay in their file', { a: 'vdev ioapic name ¦io', b: 'vdev ioapic name io' }, ['a:1:io']],
    ['of the gic', { a: 'vdev pl011 intr gi¦c:37 pass intr gic:40' }, ['a:1:gic', 'a:1:gic']],
    ['of a vdev', at(PEERS, 'a', 'p2p'), ['a:3:p2p', 'b:4:p2p', 'c:4:p2p']],
    ['of a system', at(PEERS, 'a', 'alpha'), ['a:1:alpha', 'b:4:alpha', 'c:4:alpha']],
    ['of a region', at(REGIONS, 'a', 'fb'), ['a:2:fb', 'a:3:fb', 'b:2:fb', 'b:3:*', 'c:2:f?']],
    ['of a pattern', at(REGIONS, 'c', 'f?'), ['a:2:fb', 'a:3:fb', 'b:2:fb', 'c:2:f?']],
    [
      'of an asinfo entry',
      { a: 'ram $asinfo_start{¦g},$asinfo_length{g}', b: 'pass loc mem:$asinfo_start{g},4K,rw\n$env{g}' },
      ['a:1:g', 'a:1:g', 'b:1:g'],
    ],
    ['of a variable', { a: 'load $env{DI¦R}/a.ifs\n$env{DIR}' }, ['a:1:DIR', 'a:2:DIR']],
    [
      'of the last of two names',
      { a: 'vdev ioapic name a name ¦b vdev ser8250 intr b:1' },
      ['a:1:b', 'a:1:b'],
    ],
    ['of a name that is replaced', { a: 'vdev ioapic name ¦a name b' }, []],
    ['of nothing', { a: 'ram ¦0x1000,4K' }, []],
  ])('%s', (_title, files, expected) => {
    expect(references(files)).toEqual(expected);
  });

  test('may leave out the definitions', () => {
    expect(references(at(PEERS, 'a', 'p2p'), false)).toEqual(['b:4:p2p', 'c:4:p2p']);
  });
});

describe('highlights', () => {
  test.each<[string, string, string[]]>([
    ['writes and reads', 'vdev ioapic name ¦io\nvdev ser8250 intr io:4', ['1:io=', '2:io']],
    ['a region and its pattern', 'vdev shmem create ¦r,4K allow r allow r*', ['1:r=', '1:r', '1:r*']],
    ['nothing between names', 'vdev shmem ¦create r,4K', []],
  ])('%s', (_title, text, expected) => {
    expect(highlights(text)).toEqual(expected);
  });
});

describe("a word of a guest's command line", () => {
  const files: Files = {
    a: 'system a\nram 64M\nvdev pl011\nloc 0x1c090000\nvdev virtio-blk\nname disk\ncmdline "console=ttyAMA0 root=/dev/vda1 earlycon=pl011,0x1c090000 $env{MORE}"',
    b: 'system b\nram 64M\nvdev pl011\nloc 0x1c090000',
  };

  test('leads to the vdev that it means, named or not', () => {
    expect(definitions(at(files, 'a', 'ttyAMA0'))).toEqual(['a:3:pl011']);
    expect(definitions(at(files, 'a', 'earlycon'))).toEqual(['a:3:pl011']);
    expect(definitions(at(files, 'a', 'root'))).toEqual(['a:6:disk']);
    expect(definitions(at({ a: 'cmdline "console=ttyS3"' }, 'a', 'ttyS3'))).toEqual([]);
  });

  test('is a reference of the vdev', () => {
    const words = ['a:7:console=ttyAMA0', 'a:7:earlycon=pl011,0x1c090000'];
    expect(references(at(files, 'a', 'pl011'), false)).toEqual(words);
    expect(references(at(files, 'a', 'console'))).toEqual(['a:3:pl011', ...words]);
    expect(references(at(files, 'a', 'disk'))).toEqual(['a:6:disk', 'a:7:root=/dev/vda1']);
    expect(references(at(files, 'b', 'pl011'))).toEqual([]);
  });
});
