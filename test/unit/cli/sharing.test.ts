import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHARING_FORMS } from '../../../server/src/cli/sharings/table';
import { run, withFiles } from './support';

const PAIR = path.resolve('samples/shared-memory-pair');

/** Texts of a file that would act on a terminal, break a table or a diagram, or end a drawing. */
const HOSTILE =
  'system "a|b;<c>\u001b[31m#"\nram 64M\nvdev shmem\nloc 0x1c050000\nintr gic:38\ncreate "r|;<x>#\u202e",0x1000\n';

describe('sharing', () => {
  test('prints each step of the exchange of the sample pair', async () => {
    const { status, out, error } = await run(['sharing', PAIR]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toContain('shared memory: frames between camera and display\n');
    expect(out).toContain(
      '  5  camera: Write the size, in pages: the request\n       0x1c050018  write size: 2048 pages\n',
    );
    expect(out).toContain('* display factory page 0x1c050008 shmem = 0x00001000  (predicted: lowest free');
    expect(out).toContain('* display control page 0x00001004 idx = 1  (inferred: ');
    expect(out).toMatch(/ 27 {2}camera: Detach\n/);
    expect(out.trimEnd().split('\n').at(-1)).toBe('other regions: control');
  });

  test('takes region, order and scenario', async () => {
    const { out } = await run(['sharing', '--region', 'control', '--order', 'display', PAIR]);
    expect(out).toContain('shared memory: control for display\n');
    const denied = await run(['sharing', '--scenario', 'denied', PAIR]);
    expect(denied.out).toContain('GSS_NO_PERMISSION (5)');
  });

  test.each([
    [['--region', 'nothing'], "no region 'nothing'; there is frames, control"],
    [['--order', 'camera,nobody'], "no guest 'nobody' in this region; there is camera, display"],
  ])('refuses %j and says what there is', async (options, problem) => {
    const { status, error } = await run(['sharing', ...options, PAIR]);
    expect(status).toBe(2);
    expect(error).toContain(problem);
  });

  test('says that there is nothing to play', async () => {
    const { status, out } = await run(['sharing', '-'], 'system s\nram 64M\n');
    expect(status).toBe(0);
    expect(out).toContain('No configuration names a shared region.');
  });

  test('names a file that cannot be read', async () => {
    const { status, error } = await run(['sharing', 'not-there.qvmconf']);
    expect(status).toBe(2);
    expect(error).toContain('not-there.qvmconf');
  });

  test('gives programs every register after each step', async () => {
    const { out } = await run(['sharing', '--format', 'json', PAIR]);
    const { steps, guests } = JSON.parse(out);
    expect(guests).toHaveLength(2);
    expect(steps).toHaveLength(27);
    expect(steps[4].guests[0][0].registers[1]).toMatchObject({
      name: 'shmem',
      address: '0x1c050008',
      value: '0x1000',
      changed: true,
      certainty: 'predicted',
    });
  });

  test('draws every step', async () => {
    const { out } = await run(['sharing', '--format', 'svg', PAIR]);
    expect(out).toMatch(/^<svg .*<title>Shared memory: frames between camera and display<\/title>/s);
    expect(out.match(/>interrupt</g)).toHaveLength(4);
  });

  test('makes a sequence diagram in which guests and qvm answer each other', async () => {
    const { out } = await run(['sharing', '--format', 'mermaid', PAIR]);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('sequenceDiagram');
    const shape =
      /^ {4}(accTitle: |participant (q|g\d) as |Note over (q|g\d): |(q|g\d)(->>|-->>|-\))(q|g\d): )\S/;
    for (const line of lines.slice(1)) expect(line).toMatch(shape);
    expect(lines).toContain('    g1->>q: write size: 2048 pages');
    expect(lines).toContain('    q-)g0: interrupt');
  });

  test('keeps rows of a table whole', async () => {
    await withFiles({ 'a.qvmconf': HOSTILE }, async (folder) => {
      const { out } = await run(['sharing', '--format', 'markdown', folder]);
      const rows = out.split('\n').filter((line) => line.startsWith('|'));
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6);
    });
  });

  test.each(SHARING_FORMS.map(({ name }) => name))('as %s nothing of a file acts', async (format) => {
    await withFiles({ 'a.qvmconf': HOSTILE }, async (folder) => {
      const { out, status } = await run(['sharing', '--format', format, folder]);
      expect(status).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      if (format !== 'json' && format !== 'svg') expect(out).not.toContain('\u202e');
      if (format === 'svg') expect(out).not.toContain('<c>');
      if (format === 'mermaid') expect(out).not.toMatch(/<(?!br\/>)|(?<!#\d\d);/);
    });
  });
});
