import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharingOf } from '../../../server/src/features/sharing';
import { SHARING_SCENARIOS, type SharingPicture, type SharingScenario } from '../../../shared/sharing';
import { analyse } from '../support/analysis';

const guest = (system: string, shmem: string, more = '') =>
  [`system ${system}`, 'ram 0x80000000,512M', 'cpu', 'load guest.ifs', 'vdev shmem', shmem, more].join('\n');
const MMIO = 'loc 0x1c050000 intr gic:38';

/** Systems `a`, `b` … by the options of their shmem vdevs. */
function play(vdevs: readonly string[], wish: Parameters<typeof sharingOf>[1] = {}): SharingPicture {
  const analyses = vdevs.map((vdev, index) => {
    const system = String.fromCharCode(97 + index);
    return analyse(guest(system, vdev), {}, `file:///${system}.qvmconf`);
  });
  return sharingOf(analyses, wish);
}

/** What a register of a guest shows after the last step that has it. */
function last(picture: SharingPicture, index: number, page: 'factory' | 'control', name: string) {
  return picture.steps
    .flatMap(({ guests }) => guests[index]?.find((card) => card.page === page)?.registers ?? [])
    .findLast((register) => register.name === name);
}

const titles = ({ steps, guests }: SharingPicture) =>
  steps.map(({ guest: at, title }) => `${at === undefined ? 'qvm' : guests[at]?.name}: ${title}`);

describe('an exchange', () => {
  const pair = play([`${MMIO} create r,0x4000 allow r`, `${MMIO} allow r`]);

  test('has every step of both guests, in order', () => {
    const attaching = [
      'Map the factory page',
      'Compare the signature',
      'Write the name, byte by byte',
      'Write the size, in pages: the request',
      'Read the status',
      'Read the size back',
      'Read where the control page is, and map it with the data',
      'Attach a handler to the interrupt',
      'Read the number of this client',
    ];
    const read = 'Read the status: who notified, who is attached';
    expect(titles(pair)).toEqual([
      'qvm: qvm starts a and creates the region',
      ...attaching.map((step) => `a: ${step}`),
      ...attaching.map((step) => `b: ${step}`),
      `a: ${read}`,
      'a: Notify everyone else',
      `b: ${read}`,
      'b: Notify a',
      `a: ${read}`,
      'b: Detach',
      `a: ${read}`,
      'a: Detach',
    ]);
  });

  test('shows values with their addresses, what they rest on and the line that causes them', () => {
    const request = pair.steps.findLast(({ kind }) => kind === 'request')!;
    const [factory, control] = request.guests[1]!;
    expect(factory).toMatchObject({ page: 'factory', address: '0x1c050000', certainty: 'stated' });
    const shown = Object.fromEntries(factory!.registers.map((one) => [one.name, one]));
    expect(shown.shmem).toMatchObject({
      address: '0x1c050008',
      value: '0x1000',
      changed: true,
      certainty: 'predicted',
    });
    expect(shown.size).toMatchObject({
      text: '4 pages',
      certainty: 'stated',
      source: { uri: 'file:///a.qvmconf', range: { start: { line: 5 } } },
    });
    expect(shown.vector).toMatchObject({ address: '0x1c050010', value: '0x26', certainty: 'observed' });
    expect(shown.status).toMatchObject({ text: 'GSS_OK (0)', source: { uri: 'file:///b.qvmconf' } });
    expect(shown.signature).toMatchObject({ changed: false, value: '0x4d534732474d5651' });
    expect(control).toMatchObject({ page: 'control', address: '0x1000', certainty: 'predicted' });
    expect(control!.registers.map(({ name, address, value }) => [name, address, value])).toEqual([
      ['status', '0x1000', '0x30000'],
      ['idx', '0x1004', '0x1'],
    ]);
    expect(request.interrupted).toEqual([0]);
  });

  test('clears who notified by the read that shows it', () => {
    const at = pair.steps.findIndex(({ title }) => title === 'Notify everyone else');
    expect(pair.steps[at + 1]?.accesses).toMatchObject([{ text: '0 and 1 attached, 0 notified' }]);
    expect(pair.steps[at + 1]?.guests[1]?.[1]?.registers[0]).toMatchObject({
      text: '0 and 1 attached, none notified',
      changed: true,
    });
  });

  test('takes the control page away from a guest that has detached', () => {
    expect(pair.steps.at(-1)?.guests.map((cards) => cards.length)).toEqual([1, 1]);
  });

  test('is played in the order that is wanted, by those that are wanted', () => {
    const vdevs = [`${MMIO} create r,0x4000`, `${MMIO} create r,0x1000`, MMIO];
    expect(play(vdevs).guests.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    const turned = play(vdevs, { order: ['b', 'a'] });
    expect(turned.guests.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(last(turned, 1, 'factory', 'size')).toMatchObject({ text: '1 page' });
    expect(play(vdevs, { order: ['nobody'] }).guests).toHaveLength(3);
  });

  test('says when no configuration states a size', () => {
    const { steps } = play([`${MMIO} allow r`]);
    expect(steps.find(({ kind }) => kind === 'request')?.detail).toMatch(/16 pages, an example/);
  });

  test('stops for a guest that is refused, and goes on for the others', () => {
    const picture = play([`${MMIO} create r,0x4000`, `${MMIO} deny r`]);
    expect(last(picture, 1, 'factory', 'status')).toMatchObject({
      text: 'GSS_NO_PERMISSION (5)',
      source: { range: { start: { line: 5 } } },
    });
    expect(picture.steps.filter(({ guest: at }) => at === 1).at(-1)).toMatchObject({ outcome: 'refused' });
    expect(titles(picture).at(-1)).toBe('a: Detach');
  });

  test('has no address of a page that qvm places', () => {
    const picture = play(['create r,0x4000']);
    expect(picture.guests[0]?.form).toBe('pci');
    const [factory] = picture.steps.at(-1)!.guests[0]!;
    expect(factory).toMatchObject({ certainty: 'unknown', reason: expect.stringContaining('BAR 0') });
    expect(factory!.registers.every(({ address }) => address === undefined)).toBe(true);
    expect(last(picture, 0, 'factory', 'vector')).toMatchObject({ text: 'unknown' });
  });

  test('does not bring guests of other prefixes together', () => {
    const picture = play([`${MMIO} create r,0x4000 subst [],one_`, `${MMIO} allow r`]);
    expect(picture.candidates).toEqual(['a']);
  });

  test('knows no size where a substitution stands', () => {
    const picture = play([`${MMIO} create r,$env{SIZE}`]);
    expect(last(picture, 0, 'factory', 'size')).toMatchObject({ text: 'unknown' });
    expect(last(picture, 0, 'factory', 'shmem')?.reason).toMatch(/depends on the size/);
  });
});

describe('what goes wrong', () => {
  const outcomes: [SharingScenario, string, string, RegExp][] = [
    ['denied', `${MMIO} create r,0x4000 allow r`, 'refused', /GSS_NO_PERMISSION/],
    ['denied', `${MMIO} create r,0x4000 deny secret*`, 'refused', /GSS_NO_PERMISSION/],
    ['too-many', `${MMIO} create r,0x4000`, 'refused', /GSS_CLIENT_MAX/],
    ['long-name', `${MMIO} create r,0x4000`, 'refused', /GSS_ILLEGAL_NAME/],
    ['no-room', `${MMIO} create r,0x4000`, 'unknown', /unknown/],
  ];
  test.each(outcomes)('%s with %s is %s', (scenario, vdev, outcome, status) => {
    const picture = play([vdev], { scenario });
    expect(picture.steps.at(-1)).toMatchObject({ outcome, accesses: [{ register: 'status' }] });
    expect(last(picture, 0, 'factory', 'status')?.text).toMatch(status);
  });

  test('another size is ignored', () => {
    const picture = play([`${MMIO} create r,0x4000`, MMIO], { scenario: 'other-size' });
    const details = picture.steps.map(({ detail }) => detail).join('\n');
    expect(details).toContain('Asks for 8 pages, twice as many.');
    expect(details).toContain('4 pages, not 8: the size of the first creator stands, a.');
  });

  test('nothing is refused without a list', () => {
    expect(play([`${MMIO} create r,0x4000`], { scenario: 'denied' })).toMatchObject({
      steps: [],
      reason: 'The list of this guest refuses no name.',
    });
  });

  test.each([
    [[], /No configuration names/],
    [[MMIO], /No configuration names/],
  ])('there is nothing to play with %j', (vdevs, reason) => {
    expect(play(vdevs).reason).toMatch(reason);
  });

  test('nobody may attach a region that nobody knows', () => {
    expect(play([`${MMIO} allow r`], { region: 'other' }).reason).toMatch(/may attach/);
  });
});

const option = fc.constantFrom(
  MMIO,
  'loc 0x1c050000',
  'intr apic',
  'create r,0x1000',
  'create r,0',
  'create r,0x100000000000',
  'create $env{N},4K',
  'create s,12',
  'allow r*',
  'allow r',
  'deny *',
  'deny $env{N}',
  '@OPTIONS@',
  'subst [],p_',
  'loc pci:1',
  'name "x y"',
);

test('any configurations can be played, in any scenario: addresses fit, and the result is plain JSON', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(option, { maxLength: 6 }), { maxLength: 4 }),
      fc.constantFrom(...SHARING_SCENARIOS.map(({ id }) => id)),
      (vdevs, scenario) => {
        const picture = play(
          vdevs.map((options) => options.join('\n')),
          { scenario },
        );
        expect(picture.steps.length > 0 || picture.reason !== undefined).toBe(true);
        expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
        for (const { guests } of picture.steps) {
          expect(guests).toHaveLength(picture.guests.length);
          for (const { address, registers } of guests.flat()) {
            for (const register of registers) {
              expect(register.address === undefined).toBe(address === undefined);
              if (address !== undefined && register.address !== undefined)
                expect(BigInt(register.address)).toBe(BigInt(address) + BigInt(register.offset));
              if (register.certainty === 'unknown') expect(register.reason).toBeTruthy();
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
