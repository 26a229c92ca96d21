import { describe, expect, test } from 'vitest';
import { manualAddress } from '../../../server/src/catalogue/pages';
import { RELEASES } from '../../../server/src/catalogue/provenance';
import { boundsOf, isSource, objectsBelow, textsBelow } from './facts';
import { WHOLE_CATALOGUE } from './wholeCatalogue';

const FOUND = [...objectsBelow(WHOLE_CATALOGUE, 'catalogue')];
/** Parts of a fact that hold one with a source; they need none of their own. */
const SOURCED_BY_OWNER = /\.(arguments|steps|registers|hostDevice|guestNames|usual)(\[|$|\.)/;

describe('where facts are from', () => {
  test('the walk reaches all kinds of facts', () => {
    const ways = FOUND.map(({ way }) => way);
    expect(ways).toContain('catalogue.VM_OPTIONS[ram].arguments[[START,]LENGTH]');
    expect(ways).toContain('catalogue.VDEVS[gic].windows[redistributors].fallback.source');
    expect(FOUND.filter(({ fact }) => isSource(fact)).length).toBeGreaterThan(300);
  });

  test('every fact that has a description has a source', () => {
    const without = FOUND.filter(({ way, fact }) => {
      const tells = 'description' in fact || 'meaning' in fact || 'least' in fact;
      return tells && !isSource(fact.source) && !SOURCED_BY_OWNER.test(way);
    });
    expect(without.map(({ way }) => way)).toEqual([]);
  });

  test('every description says something and is a sentence', () => {
    const poor = FOUND.filter(({ fact }) => {
      const texts = [fact.description, fact.meaning, fact.details].filter((text) => text !== undefined);
      return texts.some((text) => typeof text !== 'string' || text.trim() !== text || text.length < 3);
    });
    expect(poor.map(({ way }) => way)).toEqual([]);
  });

  test('what the manual states names its page, everything else tells what it rests on', () => {
    const bare = FOUND.filter(({ fact }) => {
      if (!isSource(fact)) return false;
      if (fact.certainty === 'documented') return fact.page === undefined && fact.note === undefined;
      return (fact.note ?? '') === '';
    });
    expect(bare.map(({ way }) => way)).toEqual([]);
  });

  test('a page is a path below the guide or a full address, without an ending that is added later', () => {
    for (const { way, fact } of FOUND) {
      if (!isSource(fact) || fact.page === undefined) continue;
      expect(fact.page, way).toMatch(/^(https:\/\/\S+\.html|[a-z_]+\/[\w-]+)$/);
      for (const release of RELEASES)
        expect(manualAddress(fact.page, release)).toMatch(/^https:\/\/\S+[^.]\.html$/);
    }
  });

  test('no bounds of releases are upside down', () => {
    const wrong = FOUND.filter(({ fact }) => {
      const { since, until } = boundsOf(fact);
      if (since === undefined || until === undefined) return false;
      return RELEASES.indexOf(since) > RELEASES.indexOf(until);
    });
    expect(wrong.map(({ way }) => way)).toEqual([]);
  });

  test('no bound is called inferred where there is none', () => {
    const wrong = FOUND.filter(({ fact }) => {
      const { since, until, boundsInferred } = boundsOf(fact);
      return boundsInferred === true && since === undefined && until === undefined;
    });
    expect(wrong.map(({ way }) => way)).toEqual([]);
  });

  test('no text names files of ours or repositories of others', () => {
    const texts = [...textsBelow(WHOLE_CATALOGUE)];
    expect(texts.filter((text) => /\/work\/|github|gitlab|\[[BC]\d+\]/i.test(text))).toEqual([]);
  });
});
