/** What the server does while nobody asks. */
import { expect, test } from 'vitest';
import { Arrivals } from '../../server/src/connection/arrivals';
import { loadAhead } from '../../server/src/connection/loadAhead';
import { NODE_HOST } from '../../server/src/entry/nodeHost';
import { analyse } from '../unit/support/analysis';

const guest = analyse('system guest\n\nram 0x80000000,128M\nvdev pl011\n');

test('features are loaded in moments without an edit, and then what was compiled is kept', async () => {
  const arrivals = new Arrivals(() => Promise.resolve());
  const seen: string[] = [];
  let pauses = 0;
  const host = {
    ...NODE_HOST,
    pause: async () => {
      seen.push('pause');
      // Someone types in the first two moments.
      if (++pauses <= 2) arrivals.edited('file:///guest.qvmconf');
    },
    keepCompiledCode: () => seen.push('keep'),
  };
  await loadAhead(host, arrivals, () => {
    seen.push('load');
    return guest;
  });
  expect(seen.slice(0, 6)).toEqual(['pause', 'pause', 'pause', 'load', 'pause', 'load']);
  expect(seen.at(-1)).toBe('keep');
  expect(seen.filter((what) => what === 'keep')).toHaveLength(1);
});

test('nothing is loaded once no configuration is open', async () => {
  let kept = false;
  const host = {
    ...NODE_HOST,
    pause: () => Promise.resolve(),
    keepCompiledCode: () => {
      kept = true;
    },
  };
  await loadAhead(host, new Arrivals(() => Promise.resolve()), () => undefined);
  expect(kept).toBe(false);
});
