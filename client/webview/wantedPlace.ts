import { readAddress } from '../../shared/address';
import { PAGE, pageFloor } from '../../shared/page';
import { type Range, readRange } from '../../shared/range';
import { readSize } from '../../shared/size';

/**
 * What someone wants to see: `0x80001000` (its page), `8000_0000 - 8000_ffff` (the last byte inclusive), or
 * `0x80000000,512M` as in a configuration. Addresses are hexadecimal with or without `0x`, lengths decimal.
 * @returns undefined where the text is none of these, or says nothing that could be seen
 */
export function wantedPlace(text: string): Range | undefined {
  const address = readAddress(text);
  if (address !== undefined) return { start: pageFloor(address), end: pageFloor(address) + PAGE };
  const [first, length, ...more] = text.split(/[,+]/);
  if (first === undefined || length === undefined || more.length > 0) return readRange(text);
  const start = readAddress(first);
  const size = readSize(length);
  return start === undefined || !size ? undefined : { start, end: start + size };
}
