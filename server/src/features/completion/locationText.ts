import { readNumber } from '../../syntax/number';

/** Where a location of the catalogue lies: `0x1c090000`, `mem:0xfa000000`, `io:0x441`, `0x20`. */
export function readLocationText(
  text: string,
  defaultSpace: 'mem' | 'io' = 'mem',
): { space: 'mem' | 'io'; address: bigint } | undefined {
  const match = /^(?:(mem|io):)?([^:,]+)/.exec(text);
  const address = readNumber(match?.[2] ?? '', 'hexadecimal').value;
  if (match === null || address === undefined) return undefined;
  return { space: (match[1] as 'mem' | 'io' | undefined) ?? defaultSpace, address };
}
