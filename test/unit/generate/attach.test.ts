import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../../server/src/features/generate/generate';
import type { Participant } from '../../../server/src/sharing/participant';
import { known } from '../../../server/src/sharing/reading';
import type { GeneratedKind } from '../../../shared/protocol';
import { analyse } from '../support/analysis';
import { FakeHypervisor } from './fakeHypervisor';
import { made } from './made';

const STUBS = fileURLToPath(new URL('../../fixtures/attach/', import.meta.url));
const STRICT = ['-std=gnu11', '-Wall', '-Wextra', '-Werror'];

const MMIO = 'system a\nram 0x80000000,64M\nvdev shmem loc 0x1c050000 intr gic:38 create frames,0x4000';
const PCI = 'system a\nram 64M\nvdev shmem create frames,0x4000';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Compiles the program for QNX and Linux against the fake platform; answers where it lies. */
function compiled(text: string, name: string): string {
  const source = path.join(folder, `${name}.c`);
  const program = path.join(folder, name);
  writeFileSync(source, made(text, 'attach-c'));
  execFileSync('gcc', [...STRICT, `-DPLATFORM_H="${STUBS}platform.h"`, '-o', program, source], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return program;
}

/** What the compiler says of a program, with the headers of the tests in place of those of a system. */
function complaints(text: string, kind: GeneratedKind, headers: string): string {
  const flags = headers === '' ? [] : [`-I${STUBS}${headers}`, `-I${STUBS}`];
  const source = made(text, kind);
  // The kernel's own build does not ask for this one: handlers have parameters that they do not need.
  if (kind === 'attach-linux') flags.push('-Wno-unused-parameter');
  return spawnSync('gcc', [...STRICT, '-fsyntax-only', ...flags, '-x', 'c', '-'], {
    input: source,
    encoding: 'utf8',
  }).stderr;
}

const participant = (name: string, controlPage: bigint, more: Partial<Participant> = {}): Participant => ({
  name,
  prefixes: '',
  factoryPage: known(0x1c050000n, 'stated'),
  vector: known(38n, 'observed'),
  judge: () => ({ verdict: 'allow' }),
  place: () => ({ fits: true, controlPage: known(controlPage, 'predicted') }),
  ...more,
});

describe('the program in C, run against the state machine', () => {
  test('two guests attach, notify each other and detach', async () => {
    const program = compiled(MMIO, 'pair');
    const hypervisor = new FakeHypervisor([participant('a', 0x1000n), participant('b', 0x9000n)]);
    const first = hypervisor.run(program, 0);
    const second = hypervisor.run(program, 1);
    const runs = await Promise.all([first, second]);
    for (const { status, error, out } of runs) {
      expect({ status, error }).toEqual({ status: 0, error: '' });
      expect(out).toMatch(/^frames: client [01], 4 pages, control page at 0x[19]000\n/);
      expect(out).toMatch(/\n(notified by 0x[12], others attached 0x[0-3]|everyone else has left)\n$/);
    }
    expect(runs.some(({ out }) => out.includes('notified by'))).toBe(true);
    expect(runs.map(({ out }) => /client (\d)/.exec(out)?.[1]).toSorted()).toEqual(['0', '1']);
    expect(hypervisor.state.regions.values().next().value).toMatchObject({ left: true });
  });

  test('goes through the registers in the order of the protocol, with single accesses', async () => {
    const hypervisor = new FakeHypervisor([participant('a', 0x1000n)]);
    const run = hypervisor.run(compiled(MMIO, 'alone'), 0);
    // Someone else knocks, so that the program goes on to its end.
    const other = setInterval(() => {
      if (hypervisor.state.regions.size > 0) hypervisor.stop();
    }, 20);
    const { asked, status } = await run;
    clearInterval(other);
    expect(status).toBe(0);
    const name = [...'frames\0'].map(
      (character, at) => `store ${0x1c05001c + at} 8 ${character.charCodeAt(0)}`,
    );
    expect(asked.filter((line) => !line.startsWith('unmask'))).toEqual([
      'interrupt 38',
      `map ${0x1c050000} 4096`,
      `load ${0x1c050000} 64`,
      ...name,
      'barrier',
      `store ${0x1c050018} 32 4`,
      'barrier',
      `load ${0x1c050014} 32`,
      `load ${0x1c050018} 32`,
      `load ${0x1c050008} 64`,
      `map ${0x1000} ${5 * 0x1000}`,
      `load ${0x1004} 32`,
      'barrier',
      `store ${0x1008} 32 ${0xffffffff}`,
      `load ${0x1000} 32`,
      'wait 38',
      `store ${0x100c} 32 1`,
      `unmap ${0x1000} ${5 * 0x1000}`,
      `unmap ${0x1c050000} 4096`,
    ]);
  });

  test('takes the size of the first creator', async () => {
    const hypervisor = new FakeHypervisor([participant('a', 0x1000n)]);
    hypervisor.perform({ kind: 'create', region: 'frames', prefixes: '', pages: 9n, creator: 'b' });
    const run = hypervisor.run(compiled(MMIO, 'size'), 0);
    const end = setInterval(() => hypervisor.stop(), 20);
    const { out, asked } = await run;
    clearInterval(end);
    expect(out).toContain('frames: client 0, 9 pages');
    expect(asked).toContain(`map ${0x1000} ${10 * 0x1000}`);
  });

  test('says why it is refused, and touches no region', async () => {
    const refusing = participant('a', 0x1000n, { judge: () => ({ verdict: 'deny' }) });
    const hypervisor = new FakeHypervisor([refusing]);
    const { status, error, out } = await hypervisor.run(compiled(MMIO, 'refused'), 0);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toBe('frames: refused: GSS_NO_PERMISSION\n');
  });

  test('finds out that there is no factory page', async () => {
    const hypervisor = new FakeHypervisor([participant('a', 0x1000n)]);
    const { status, error } = await hypervisor.run(compiled(MMIO, 'nothing'), 0, ['0x2000', '5']);
    expect(status).toBe(1);
    expect(error).toBe('no factory page at 0x2000: signature 0xffffffffffffffff\n');
  });

  test('asks for the place of a PCI device', async () => {
    const hypervisor = new FakeHypervisor([participant('a', 0x1000n)]);
    const program = compiled(PCI, 'pci');
    expect((await hypervisor.run(program, 0)).error).toMatch(/^usage: .* ADDRESS-OF-BAR-0 INTERRUPT\n$/);
    const run = hypervisor.run(program, 0, ['0x1c050000', '9']);
    const end = setInterval(() => hypervisor.stop(), 20);
    const { status, asked } = await run;
    clearInterval(end);
    expect(status).toBe(0);
    expect(asked[0]).toBe('interrupt 9');
  });
});

const strange = [
  MMIO,
  PCI,
  'vdev shmem loc 0x1c050000 create "a\\b??/c%ä,0x1000"',
  'system */x/*\nvdev shmem loc 0x1c050000 intr gic:38 allow a"b\\',
  'vdev shmem loc 0x1c050000 intr gic:38 allow frames',
  'vdev shmem loc 0x1c050000 create a,$env{SIZE}',
];

describe.each(strange)('from %j', (text) => {
  test.each([
    ['attach-c', ''],
    ['attach-linux', 'linux'],
    ['attach-zephyr', 'zephyr'],
    ['attach-host', 'host'],
  ] as [GeneratedKind, string][])('%s has no fault that a compiler finds', (kind, headers) => {
    if (kind === 'attach-zephyr' && text === PCI)
      expect(generate(analyse(text), kind)).toMatchObject({
        problem: expect.stringContaining('loc and intr'),
      });
    else expect(complaints(text, kind, headers)).toBe('');
  });
});

describe('the region of a program', () => {
  const problem = (text: string, region?: string) => {
    const result = generate(analyse(text), 'attach-c', new Map(), region);
    return 'problem' in result ? result.problem : undefined;
  };

  test.each([
    ['system a', undefined, 'The machine has no shmem vdev.'],
    ['vdev shmem', undefined, 'The machine names no region: say which with --region.'],
    [
      MMIO.replace('create frames,0x4000', 'allow b allow c'),
      'a',
      'The machine may not attach a. It names b and c.',
    ],
    [
      'vdev shmem',
      'n'.repeat(32),
      `The name ${'n'.repeat(32)} is longer than 31 bytes: no guest can ask for it.`,
    ],
  ])('%j with %j is refused', (text, region, words) => {
    expect(problem(text, region)).toBe(words);
  });

  test('is any that the list lets through', () => {
    const result = generate(analyse(MMIO), 'attach-c', new Map(), 'other');
    expect(result).toMatchObject({ text: expect.stringContaining('#define REGION_NAME "other"') });
    expect(result).toMatchObject({ text: expect.stringContaining('REGION_PAGES 16u /* an example') });
  });

  test('has the size that another machine gives it', () => {
    const elsewhere = new Map([['\nframes', { machines: ['b'], creator: { machine: 'b', size: 0x3001n } }]]);
    const text = 'vdev shmem loc 0x1c050000 allow frames';
    const result = generate(analyse(text), 'attach-c', elsewhere);
    expect(result).toMatchObject({ text: expect.stringContaining('#define REGION_PAGES 4u\n') });
  });
});
