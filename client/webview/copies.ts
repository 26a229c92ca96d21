import { describeAddress, hex, readHex } from '../../shared/address';
import { cellsOf } from '../../shared/deviceTreeCells';
import { identifier } from '../../shared/identifier';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { describeRange } from '../../shared/range';
import { t } from '../words';

/** What of a window can be copied: `what` names it in a menu and in the message after it. */
interface Copy {
  readonly what: string;
  readonly content: string;
}

/** The address first: it is what the key copies. What needs an end is left out where none is known. */
export function copiesOf(window: WindowPicture, picture: LayoutPicture): readonly [Copy, ...Copy[]] {
  const start = readHex(window.start);
  const end = readHex(window.end);
  const address: Copy = { what: t('Address'), content: describeAddress(start) };
  const define: Copy = {
    what: t('C define'),
    content: `#define ${macroOf(window, picture)} UINT64_C(${hex(start)})`,
  };
  if (window.openEnded) return [address, define];
  return [
    address,
    { what: t('Range'), content: describeRange(start, end) },
    { what: t('Device-tree reg'), content: `reg = ${cellsOf(start, end - start)};` },
    define,
  ];
}

/** As the generated header calls it: `GUEST_1_PL011_ADDRESS`, `GUEST_1_SHMEM_FACTORY_ADDRESS`. */
function macroOf({ id, label }: WindowPicture, { title, factoryPages }: LayoutPicture): string {
  const page = factoryPages.find(({ window }) => window === id);
  const words = page ? `${page.label}_factory` : label;
  return [title, words, 'address'].map((part) => identifier(part).toUpperCase()).join('_');
}
