import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { signatureHelpAt } from '../../../server/src/features/signatureHelp';
import { analyse, analyseMarked } from '../support/analysis';

/** The signature with its active part in braces; undefined where there is none. */
function shown(marked: string): string | undefined {
  const { analysis, offset } = analyseMarked(marked);
  const help = signatureHelpAt(analysis, offset);
  const signature = help?.signatures[help.activeSignature ?? 0];
  const label = signature?.parameters?.[help?.activeParameter ?? 0]?.label;
  if (signature === undefined || typeof label !== 'object') return undefined;
  const [start, end] = label;
  return `${signature.label.slice(0, start)}{${signature.label.slice(start, end)}}${signature.label.slice(end)}`;
}

describe('the active part follows the cursor', () => {
  test.each([
    ['ram ¦', 'ram [START,]{LENGTH}'],
    ['ram 0x8000¦', 'ram [START,]{LENGTH}'],
    ['ram 0x8000¦,512M', 'ram [{START},]LENGTH'],
    ['ram 0x8000,¦', 'ram [START,]{LENGTH}'],
    ['rom 0xc0000,0x4¦', 'rom [START,]{LENGTH}'],
    ['load ¦', 'load [ADDRESS,]{FILE}'],
    ['load ./a.ifs¦', 'load [ADDRESS,]{FILE}'],
    ['vdev shmem create ¦', 'create {NAME},SIZE[,MODE[,GROUP]]'],
    ['vdev shmem create a,¦', 'create NAME,{SIZE}[,MODE[,GROUP]]'],
    ['vdev shmem create a,0x1000,¦', 'create NAME,SIZE[,{MODE}[,GROUP]]'],
    ['vdev shmem create a,0x1000,0660,sh¦m', 'create NAME,SIZE[,MODE[,{GROUP}]]'],
    ['vdev shmem subst ¦,x', 'subst [{MATCH}],PREFIX'],
    ['vdev shmem subst a,¦', 'subst [MATCH],{PREFIX}'],
    ['pass loc ¦', 'loc [TYPE:]{WHERE}[,LENGTH][,LETTERS][=HOST]'],
    ['pass loc mem¦:0x1', 'loc [{TYPE}:]WHERE[,LENGTH][,LETTERS][=HOST]'],
    ['pass loc mem:0x1000,¦', 'loc [TYPE:]WHERE[,{LENGTH}][,LETTERS][=HOST]'],
    ['pass loc mem:0x1000,0x1000,r¦', 'loc [TYPE:]WHERE[,LENGTH][,{LETTERS}][=HOST]'],
    ['pass loc mem:0x1000,0x1000,rw=¦', 'loc [TYPE:]WHERE[,LENGTH][,LETTERS][={HOST}]'],
    ['pass loc pci:0:¦2', 'loc [TYPE:]{WHERE}[,LENGTH][,LETTERS][=HOST]'],
    ['pass intr ¦', 'intr {PIC}:LINE[,ATTRIBUTE][=VECTOR]'],
    ['pass intr gic:¦', 'intr PIC:{LINE}[,ATTRIBUTE][=VECTOR]'],
    ['pass intr gic:44,¦', 'intr PIC:LINE[,{ATTRIBUTE}][=VECTOR]'],
    ['pass intr gic:44=¦', 'intr PIC:LINE[,ATTRIBUTE][={VECTOR}]'],
    ['reserve loc 0x1000,¦', 'loc [TYPE:]WHERE[,{LENGTH}]'],
    ['vdev gic msi ¦', 'msi {ADDRESS},BASE,COUNT'],
    ['vdev gic msi 0x30000000,¦', 'msi ADDRESS,{BASE},COUNT'],
    ['vdev gic msi 0x30000000,80,¦', 'msi ADDRESS,BASE,{COUNT}'],
    ['cpu sched ¦', 'sched {PRIORITY}[r|f|o]'],
    ['cpu sched 20¦', 'sched {PRIORITY}[r|f|o]'],
    ['cpu sched 20,¦', 'sched HIGH,{LOW},REPLACEMENTS,PERIOD,BUDGETs'],
    ['cpu sched 20,10,3,¦', 'sched HIGH,LOW,REPLACEMENTS,{PERIOD},BUDGETs'],
    ['cpu runmask 0,¦', 'runmask {CPU}[,CPU...]'],
    ['vdev virtio-net mac ¦', 'mac {AA:BB:CC:DD:EE:FF}'],
    ['logger ¦', 'logger {FILTER}[,FILTER...] DESTINATION'],
    ['logger error,¦', 'logger {FILTER}[,FILTER...] DESTINATION'],
    ['logger error ¦', 'logger FILTER[,FILTER...] {DESTINATION}'],
    ['vdev pl011 log error ¦', 'log FILTER[,FILTER...] {DESTINATION}'],
    ['unsupported ¦', 'unsupported {TYPE} ACTION'],
    ['unsupported register ¦', 'unsupported TYPE {ACTION}'],
    ['set ¦', 'set {VARIABLE} VALUE'],
    ['set exit-on-halt ¦', 'set exit-on-halt {BOOLEAN}'],
    ['set exit-on-halt o¦', 'set exit-on-halt {BOOLEAN}'],
    ['set no-such ¦', 'set VARIABLE {VALUE}'],
    ['vdev mc146818 reg 0x0b,¦', 'reg REGISTER,{VALUE}'],
    ['vdev hpet intr a:1,a:¦', 'intr PIC:{LINE}[,PIC:LINE...]'],
  ])('%s', (marked, expected) => expect(shown(marked)).toBe(expected));
});

test.each(['¦', 'ram¦ 1', 'ram 512M ¦', 'cpu ¦', '# ram ¦', 'nothing ¦', 'ram \ncpu sched 10 ¦'])(
  'nothing at %j',
  (marked) => expect(shown(marked)).toBeUndefined(),
);

test('the parameters of every option are pieces of its label, in order', () => {
  let seen = 0;
  for (const option of [
    ...BUILTIN.options,
    ...BUILTIN.vdevs.flatMap((vdev) => [...BUILTIN.optionsOf('vdev', vdev).values()]),
  ]) {
    for (const example of option.examples ?? []) {
      const vdev = BUILTIN.vdevs.find(
        (candidate) => BUILTIN.optionsOf('vdev', candidate).get(option.name) === option,
      );
      const before =
        option.context === 'vm'
          ? ''
          : option.context === 'vdev'
            ? `vdev ${vdev?.name} `
            : `${option.context} `;
      const text = before + example;
      const analysis = analyse(text);
      for (let offset = before.length; offset <= text.length; offset++) {
        const help = signatureHelpAt(analysis, offset);
        for (const signature of help?.signatures ?? []) {
          let last = signature.label.indexOf(' ');
          for (const { label } of signature.parameters ?? []) {
            const [start, end] = label as [number, number];
            expect(start, `${text} at ${offset}`).toBeGreaterThan(last);
            expect(signature.label.slice(start, end)).toMatch(/^\S(.*\S)?$/);
            last = end - 1;
            seen++;
          }
        }
        if (help !== undefined)
          expect(
            help.signatures[help.activeSignature ?? 0]?.parameters?.[help.activeParameter ?? 0],
          ).toBeDefined();
      }
    }
  }
  expect(seen).toBeGreaterThan(1000);
});
