import { describe, expect, test } from 'vitest';
import { isOnSomeHosts } from '../../../server/src/layout/window';
import { made, SAMPLE_NAMES, sample } from '../generate/made';
import { analyse } from '../support/analysis';
import { compiled, decompiled } from '../support/deviceTrees';
import { differences, guestTree } from './comparison';

const ARM = SAMPLE_NAMES.filter(
  (name) => analyse(sample(name)).machine.target.architecture?.value === 'aarch64',
);

describe.each(ARM)('the tree of %s, compiled and read back', (name) => {
  const text = sample(name);
  const blob = compiled(made(text, 'dts', name));

  test.each([
    ['blob', blob],
    ['text', new TextEncoder().encode(decompiled(blob))],
  ])('as %s differs in nothing', (_form, bytes) => {
    const { layout } = analyse(text, { guestTree: guestTree(bytes) });
    expect(differences(layout.verification)).toEqual([]);
  });

  test('confirms every window that it has, and adds no conflict', () => {
    const before = analyse(text);
    const after = analyse(text, { guestTree: guestTree(blob) });
    const places = ({ layout }: typeof before) =>
      layout.mem.windows
        .filter((window) => window.certainty !== 'predicted' && !isOnSomeHosts(window))
        .map(({ id, start }) => `${id} ${start}`);
    expect(places(after)).toEqual(places(before));
    const verified = after.layout.mem.windows.filter(({ certainty }) => certainty === 'verified');
    expect(verified.length).toBeGreaterThan(1);
    for (const { basis } of verified) expect(basis).toBe('guest.dtb');
    const faults = ({ findings }: typeof before) =>
      findings
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ rule, start }) => `${rule} ${start}`);
    expect(faults(after)).toEqual(faults(before));
  });
});
