import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TOKEN_MODIFIERS } from '../../../server/src/catalogue/tokenLegend';
import { semanticTokens } from '../../../server/src/features/semanticTokens/semanticTokens';
import { analyse } from '../support/analysis';
import { everySample } from '../support/samples';

/** Tokens as `text:type.modifier`. */
function tokens(text: string, from?: number, to?: number): string {
  return semanticTokens(analyse(text), from, to)
    .map(({ start, end, type, modifiers }) => `${text.slice(start, end)}:${[type, ...modifiers].join('.')}`)
    .join(' ');
}

describe('semantic tokens', () => {
  test.each<[string, string, string]>([
    [
      'words of the VM level and of a component',
      'dryrun cpu sched 8',
      'dryrun:keyword cpu:keyword sched:property 8:number',
    ],
    [
      'one word by context',
      'data load a.ifs vdev pl011 name data',
      'data:keyword load:keyword a.ifs:string vdev:keyword pl011:type name:property data:variable.declaration',
    ],
    [
      'an address and a length',
      'ram 80000000,512M',
      'ram:keyword 80000000:number.address 512M:number.length',
    ],
    [
      'an address, a length, letters and a host address',
      'pass loc mem:0x1000,4K,rw=0x2000',
      'pass:keyword loc:property mem:enumMember 0x1000:number.address 4K:number.length rw:enumMember 0x2000:number.address',
    ],
    [
      'a PIC that is always there',
      'vdev pl011 intr gic:37',
      'vdev:keyword pl011:type intr:property gic:variable.defaultLibrary 37:number',
    ],
    [
      'a PIC with a name',
      'vdev gic name g vdev pl011 intr g:37',
      'vdev:keyword gic:type name:property g:variable.declaration vdev:keyword pl011:type intr:property g:variable 37:number',
    ],
    [
      'a system, also in a path',
      'system s vdev virtio-net peer /dev/qvm/t/p',
      'system:keyword s:namespace.declaration vdev:keyword virtio-net:type peer:property t:namespace p:variable',
    ],
    [
      'any other path',
      'vdev virtio-net peer /dev/vdevpeers/vp0',
      'vdev:keyword virtio-net:type peer:property /dev/vdevpeers/vp0:string',
    ],
    [
      'regions and patterns',
      'vdev shmem create r,4K allow r allow r*',
      'vdev:keyword shmem:type create:property r:variable.declaration 4K:number.length allow:property r:variable allow:property r*:regexp',
    ],
    ['an unknown word', 'vdev pl011 lok 0x1000', 'vdev:keyword pl011:type lok:property.unknown'],
    [
      'a word of another context',
      'vdev pl011 runmask 0',
      'vdev:keyword pl011:type runmask:property.unknown 0:number',
    ],
    ["a word of someone's own vdev", 'vdev mine lok 0x1000', 'vdev:keyword mine:type lok:property'],
    [
      'a deprecated word',
      'vdev hpet intrmap p:1',
      'vdev:keyword hpet:type intrmap:property.deprecated p:variable 1:number',
    ],
    ['a variable and its value', 'set exit-on-halt off', 'set:keyword exit-on-halt:parameter off:enumMember'],
    ['a number that is none', 'ram 12x,4K', 'ram:keyword 4K:number.length'],
    [
      'what may stand for anything',
      'ram $env{A},4K @MARK@ loc 0x1',
      'ram:keyword 4K:number.length 0x1:number.address',
    ],
    ['text is left to the grammar', 'cmdline "a\nb"', 'cmdline:keyword'],
    ['an assignment', 'ram=512M', 'ram:keyword 512M:number.length'],
  ])('%s', (_title, text, expected) => {
    expect(tokens(text)).toBe(expected);
  });

  test('of a range are those of its options', () => {
    const text = 'ram 1,2\ncpu\nram 3,4';
    expect(tokens(text, 8, 11)).toBe('cpu:keyword');
    expect(tokens(text, 9, text.length)).toBe('cpu:keyword ram:keyword 3:number.address 4:number.length');
  });

  test.each(everySample())('are in order, apart and on one line in $path', ({ text }) => {
    const analysis = analyse(text);
    let end = 0;
    const found = semanticTokens(analysis);
    for (const token of found) {
      expect(token.start).toBeGreaterThanOrEqual(end);
      expect(token.end).toBeGreaterThan(token.start);
      expect(text.slice(token.start, token.end)).not.toMatch(/[\r\n]/);
      end = token.end;
    }
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('the manifest', () => {
  const { contributes } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const STANDARD = ['declaration', 'deprecated', 'defaultLibrary'];

  test('declares every modifier that is not standard', () => {
    const declared = contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id);
    expect(declared).toEqual(TOKEN_MODIFIERS.filter((modifier) => !STANDARD.includes(modifier)));
  });

  test('maps every one of them to a scope for themes', () => {
    const [{ language, scopes }] = contributes.semanticTokenScopes;
    expect(language).toBe('qvmconf');
    for (const modifier of TOKEN_MODIFIERS) {
      if (STANDARD.includes(modifier)) continue;
      expect(
        Object.keys(scopes).some((selector) => selector.endsWith(`.${modifier}`)),
        modifier,
      ).toBe(true);
    }
  });
});
