import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { existsIn, RELEASES } from '../../../server/src/catalogue/provenance';
import { VARIABLES } from '../../../server/src/catalogue/variables';
import { EXIT_STATUSES } from '../../../server/src/catalogue/vocabulary/exitStatus';
import {
  LOG_DESTINATIONS,
  LOG_FILTERS,
  LOGGER_FILTERS,
} from '../../../server/src/catalogue/vocabulary/logging';
import {
  PASS_INTERRUPT_ATTRIBUTES,
  PASS_LETTERS,
} from '../../../server/src/catalogue/vocabulary/passLetters';
import { PEER_FEATURE_MASKS } from '../../../server/src/catalogue/vocabulary/peerFeatures';
import { VIRTIO_NET_FEATURES } from '../../../server/src/catalogue/vocabulary/virtioNetFeatures';

describe('words', () => {
  test('logger says warn and log says warning; otherwise they agree', () => {
    const words = (filters: typeof LOGGER_FILTERS) => filters.map(({ word }) => word);
    expect(words(LOGGER_FILTERS)).toEqual(['fatal', 'internal', 'error', 'warn', 'info', 'debug', 'verbose']);
    expect(words(LOG_FILTERS)).toEqual(['fatal', 'internal', 'error', 'warning', 'info', 'debug', 'verbose']);
  });

  test('messages can be thrown away since 2.2', () => {
    const none = LOG_DESTINATIONS.find(({ word }) => word === 'none');
    expect(RELEASES.filter((release) => none !== undefined && existsIn(none, release))).toEqual([
      '2.2',
      '8.0',
    ]);
  });

  test('access letters refer to access letters', () => {
    const letters = PASS_LETTERS.map(({ letter }) => letter);
    expect(letters.join('')).toBe('rwxcemdnst');
    for (const { implies = [], excludes = [], wants = [] } of PASS_LETTERS) {
      for (const letter of [...implies, ...excludes, ...wants]) expect(letters).toContain(letter);
    }
    for (const { letter, excludes = [] } of PASS_LETTERS) {
      for (const other of excludes) {
        expect(
          PASS_LETTERS.find((each) => each.letter === other)?.excludes,
          `${other} and ${letter}`,
        ).toContain(letter);
      }
    }
  });

  test('m stands for rwxcstn', () => {
    const m = PASS_LETTERS.find(({ letter }) => letter === 'm');
    expect(m?.implies?.toSorted().join('')).toBe([...'rwxcstn'].toSorted().join(''));
  });

  test('an interrupt thread can be asked for in 2.2 alone', () => {
    const [thread, unmask] = PASS_INTERRUPT_ATTRIBUTES;
    expect(RELEASES.filter((release) => existsIn(thread!, release))).toEqual(['2.2']);
    expect(RELEASES.filter((release) => existsIn(unmask!, release))).toEqual(['2.2', '8.0']);
  });

  test('exit statuses ascend and do not overlap', () => {
    let last = -1;
    for (const status of EXIT_STATUSES) {
      expect(status.first).toBeGreaterThan(last);
      expect(status.last).toBeGreaterThanOrEqual(status.first);
      last = status.last;
    }
  });

  test('the feature bits name every bit of the masks on offer', () => {
    const bits = VIRTIO_NET_FEATURES.map(({ bit }) => bit);
    expect(bits).toEqual(bits.toSorted((a, b) => a - b));
    for (const { word } of PEER_FEATURE_MASKS) {
      const mask = BigInt(word);
      for (let bit = 0; mask >> BigInt(bit) > 0n; bit++) {
        if (((mask >> BigInt(bit)) & 1n) === 1n) expect(bits, `${word} bit ${bit}`).toContain(bit);
      }
    }
  });

  test('no mask on offer is beyond what peerfeats takes', () => {
    const peerfeats = BUILTIN.contextOption('vdev', 'peerfeats', BUILTIN.vdev('virtio-net'));
    const most = peerfeats?.arguments[0]?.most ?? -1n;
    expect(PEER_FEATURE_MASKS.filter(({ word }) => BigInt(word) > most)).toEqual([]);
  });
});

describe('variables', () => {
  test('names are unique', () => {
    expect(new Set(VARIABLES.map(({ name }) => name)).size).toBe(VARIABLES.length);
  });

  test('bounds are not upside down, and what is allowed beside them lies outside', () => {
    for (const { name, least, most, also } of VARIABLES) {
      if (least !== undefined && most !== undefined) expect(least <= most, name).toBe(true);
      for (const extra of also ?? [])
        expect(extra < (least ?? 0n) || extra > (most ?? extra), name).toBe(true);
    }
  });

  test('the time-out of messages', () => {
    expect(BUILTIN.variable('message-block-timeout')).toMatchObject({ least: 5n, most: 10000n, also: [0n] });
  });
});
