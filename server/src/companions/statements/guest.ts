import {
  GUEST_PROGRAMS,
  GUEST_STARTUP,
  type GuestProgramFact,
} from '../../catalogue/companions/guestPrograms';
import { ComposedText } from '../../text/composed';
import type { Place } from '../../text/place';
import type { ScriptWord } from '../shell/commands';
import type { StatedNumber, Statement } from '../statement';
import { byCommas, keyValue, type ProgramCall } from './program';

type Reader = (call: ProgramCall, place: Place) => Statement | undefined;

/** What each program of a guest says, by its name. */
export const GUEST_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...GUEST_PROGRAMS.map((program): [string, Reader] => [
    program.name,
    ({ words }, place) => {
      const { address, line } = deviceWords(program, words);
      if (address === undefined && line === undefined) return undefined;
      return {
        kind: 'device',
        program,
        address: address && statedNumber(address, program.addressBase),
        line: line && statedNumber(line, 10),
        ...place,
      };
    },
  ]),
  [GUEST_STARTUP.name, readStartup],
]);

interface DeviceWords {
  readonly address?: ScriptWord | undefined;
  readonly line?: ScriptWord | undefined;
}

function deviceWords({ form }: GuestProgramFact, words: readonly ScriptWord[]): DeviceWords {
  switch (form.kind) {
    case 'pair': {
      const [address, line] = byCommas(words.find(isPair) ?? new ComposedText([]));
      return { address, line };
    }
    case 'words': {
      const [address, line] = words.filter(({ text }) => !text.startsWith('-'));
      return { address, line };
    }
    case 'options': {
      const options = words.flatMap(byCommas);
      return { address: keyValue(options, form.address), line: keyValue(options, form.line) };
    }
    case 'flag': {
      const at = words.findIndex(({ text }) => text === form.flag);
      return at < 0 ? {} : { address: words[at + 1] };
    }
  }
}

/** An unknown word with a comma may be the pair as well. */
function isPair({ text, known }: ScriptWord): boolean {
  return known
    ? /^(?:0[xX][0-9a-fA-F]+|[0-9]+),[0-9]+$/.test(text)
    : !text.startsWith('-') && text.includes(',');
}

function readStartup({ words }: ProgramCall, place: Place): Statement {
  const flag = words.find(({ text }) => GUEST_STARTUP.gicVersions[text] !== undefined);
  const gicVersion = flag && GUEST_STARTUP.gicVersions[flag.text];
  return { kind: 'startup', gicVersion, flag, ...place };
}

/** A number as C reads it: `0x` is hexadecimal, without it the base that is given. */
export function statedNumber(word: ScriptWord, base: 10 | 16): StatedNumber {
  const text = word.value ?? '';
  const match = /^(?:0[xX]([0-9a-fA-F]+)|([0-9a-fA-F]+))$/.exec(text);
  const [, prefixed, bare] = match ?? [];
  if (prefixed !== undefined) return { word, value: BigInt(`0x${prefixed}`) };
  if (bare === undefined) return { word, value: undefined };
  if (base === 16) return { word, value: BigInt(`0x${bare}`) };
  return { word, value: /^[0-9]+$/.test(bare) ? BigInt(bare) : undefined };
}
