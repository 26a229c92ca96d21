import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { parse } from '../../../server/src/syntax/parser';

/** Each option as `name(argument|argument)@context`, with `!status` unless known and `-label` for what is missing. */
function read(text: string): string[] {
  const tree = parse(text, BUILTIN);
  const strays = tree.strays.map((stray) => `stray(${stray.word.text})!${stray.reason}`);
  return [
    ...tree.options.map((option) => {
      const words = option.arguments.map((argument) => argument.word.text).join('|');
      const { component } = option;
      const owner = component === undefined ? '' : `@${component.kind}${tree.components.indexOf(component)}`;
      const missing = option.missing.map((fact) => `-${fact.label}`).join('');
      const blob = option.blob === undefined ? '' : `<${option.blob.name}`;
      const status = option.status === 'known' ? '' : `!${option.status}`;
      return `${option.name}(${words})${owner}${blob}${missing}${status}`;
    }),
    ...strays,
  ];
}

describe('contexts', () => {
  test.each<[string, string, string[]]>([
    [
      'an option belongs to the opener before it',
      'cpu sched 8 sched 6 cpu',
      ['cpu()@cpu0', 'sched(8)@cpu0', 'sched(6)@cpu0', 'cpu()@cpu1'],
    ],
    [
      'options of the VM level close nothing',
      'cpu sched 8 ram 32m sched 6',
      ['cpu()@cpu0', 'sched(8)@cpu0', 'ram(32m)', 'sched(6)@cpu0'],
    ],
    [
      'a load between closes nothing',
      'vdev pl011 load a.ifs loc 0x1000',
      ['vdev(pl011)@vdev0', 'load(a.ifs)', 'loc(0x1000)@vdev0'],
    ],
    [
      'every opener closes the one before',
      'vdev pl011 pass loc 0x1000 reserve intr 39',
      ['vdev(pl011)@vdev0', 'pass()@pass1', 'loc(0x1000)@pass1', 'reserve()@reserve2', 'intr(39)@reserve2'],
    ],
    [
      'one word, two meanings',
      'cpu sched 8 vdev virtio-blk sched 9',
      ['cpu()@cpu0', 'sched(8)@cpu0', 'vdev(virtio-blk)@vdev1', 'sched(9)@vdev1'],
    ],
    ['line ends do not matter', 'vdev\npl011\nintr\n gic:38', ['vdev(pl011)@vdev0', 'intr(gic:38)@vdev0']],
    ['outside any context', 'loc 0x1000', ['loc(0x1000)!misplaced']],
    ['of another context', 'vdev pl011 runmask 0', ['vdev(pl011)@vdev0', 'runmask(0)@vdev0!misplaced']],
    [
      'a vdev that nobody knows takes anything',
      'vdev mine colour red loc 0x1000',
      ['vdev(mine)@vdev0', 'colour(red)@vdev0!foreign', 'loc(0x1000)@vdev0'],
    ],
    [
      'what follows a template mark may belong anywhere',
      '@DEVICES@ loc 0x1000',
      ['@DEVICES@()!opaque', 'loc(0x1000)!opaque'],
    ],
    ['a value after a template mark may be its', '@OPTION@ 0x1000', ['@OPTION@()!opaque', '0x1000()!opaque']],
    [
      'a word after a template mark may be any option',
      '@DEVICES@ colour red dryrun',
      ['@DEVICES@()!opaque', 'colour(red)!opaque', 'dryrun()'],
    ],
    [
      'an opener ends the doubt after a template mark',
      '@DEVICES@ cpu sched 8',
      ['@DEVICES@()!opaque', 'cpu()@cpu0', 'sched(8)@cpu0'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('arguments', () => {
  test.each<[string, string, string[]]>([
    ['none', 'dryrun cpu', ['dryrun()', 'cpu()@cpu0']],
    ['two', 'set exit-on-halt off ram 4K', ['set(exit-on-halt|off)', 'ram(4K)']],
    ['a blob word and what it is for', 'initrd load ./i.gz', ['initrd()', 'load(./i.gz)<initrd']],
    [
      'a blob word before pass',
      'data pass loc 0x1000,0x1000,r',
      ['data()', 'pass()@pass0<data', 'loc(0x1000,0x1000,r)@pass0'],
    ],
    ['missing at the end', 'system', ['system()-NAME']],
    [
      'missing before an option',
      'vdev pl011 loc intr gic:1',
      ['vdev(pl011)@vdev0', 'loc()@vdev0-[TYPE:]WHERE', 'intr(gic:1)@vdev0'],
    ],
    ['one of two missing', 'logger error', ['logger(error)-DESTINATION']],
    [
      'optional and left out',
      'vdev shmem loc intr gic:38',
      ['vdev(shmem)@vdev0', 'loc()@vdev0', 'intr(gic:38)@vdev0'],
    ],
    ['optional and given', 'vdev shmem loc 0x1000', ['vdev(shmem)@vdev0', 'loc(0x1000)@vdev0']],
    [
      'a name that is spelt like an option',
      'vdev pl011 name debug loc 0x1000',
      ['vdev(pl011)@vdev0', 'name(debug)@vdev0', 'loc(0x1000)@vdev0'],
    ],
    [
      'an option where a name is missing',
      'vdev pl011 name loc 0x1000',
      ['vdev(pl011)@vdev0', 'name()@vdev0-NAME', 'loc(0x1000)@vdev0'],
    ],
    ['a quoted word is never an option', 'cmdline "cpu"', ['cmdline(cpu)']],
    ['a word too many', 'dryrun 0x1000', ['dryrun()', 'stray(0x1000)!surplus']],
    [
      'a blank after a comma',
      'vdev shmem create a, 0x1000',
      ['vdev(shmem)@vdev0', 'create(a,)@vdev0', 'stray(0x1000)!after-comma'],
    ],
    ['an assignment', 'ram=512M', ['ram(512M)']],
    [
      'a misspelt option',
      'vdev pl011 lok 0x1000 intr gic:1',
      ['vdev(pl011)@vdev0', 'lok(0x1000)@vdev0!unknown', 'intr(gic:1)@vdev0'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('tells an assignment from an option with its value', () => {
    const [assigned, plain] = parse('ram=512M ram 512M', BUILTIN).options;
    expect([assigned?.assignment, plain?.assignment]).toEqual([true, false]);
  });

  test('keeps words whose quote is never closed', () => {
    const tree = parse('cmdline "a b\nram 4K', BUILTIN);
    expect(tree.unterminated.map((word) => word.text)).toEqual(['a b']);
    expect(tree.options.map((option) => option.name)).toEqual(['cmdline', 'ram']);
  });
});

describe('vdev types', () => {
  test.each(['pl011', 'vdev-pl011', 'vdev-pl011.so', 'vdev-pl011-safety.so', '/lib/dll/vdev-pl011.so'])(
    '%s is the pl011',
    (type) => {
      const component = parse(`vdev ${type}`, BUILTIN).components[0];
      expect(component).toMatchObject({ type, vdev: { name: 'pl011' } });
    },
  );

  test('a missing type is empty and no vdev', () => {
    expect(parse('vdev', BUILTIN).components[0]).toMatchObject({ type: '', vdev: undefined });
  });
});
