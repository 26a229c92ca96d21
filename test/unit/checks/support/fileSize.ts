/**
 * Sizes of the files that examples and fixtures name: `root-48M.img` has 48 MiB, `small-4K.bin` 4 KiB; all others
 * are not there.
 */
export function fileSize(path: string): number | undefined {
  const match = /-(\d+)([KM])\.\w+$/.exec(path);
  return match === null ? undefined : Number(match[1]) * (match[2] === 'M' ? 1 << 20 : 1 << 10);
}
