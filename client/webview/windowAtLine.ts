import { readHex } from '../../shared/address';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';

/** The window that a line belongs to: the innermost that states it, else the last one before it, as contexts go. */
export function windowAtLine(picture: LayoutPicture, line: number | undefined): WindowPicture | undefined {
  if (line === undefined) return undefined;
  const stated = picture.spaces.mem.windows.filter(
    (w) => w.source && w.source.file === undefined && w.source.start.line <= line,
  );
  const lines = (w: WindowPicture) => w.source!.end.line - w.source!.start.line;
  const around = stated.filter((w) => w.source!.end.line >= line).sort((a, b) => lines(a) - lines(b));
  const before = stated.sort((a, b) => b.source!.start.line - a.source!.start.line || order(a, b));
  return around[0] ?? before[0];
}

const order = (a: WindowPicture, b: WindowPicture) => (readHex(a.start) < readHex(b.start) ? -1 : 1);
