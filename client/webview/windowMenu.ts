import { describeAddress, readHex } from '../../shared/address';
import type { LayoutPicture, WindowPicture } from '../../shared/picture';
import { t } from '../words';
import type { MenuItem } from './contextMenu';
import { copiesOf } from './copies';
import { movable, nextFree, occupiedPages } from './dropTarget';

/** What the menu of a window can ask for. */
interface WindowActions {
  goToSource(): void;
  zoom(): void;
  copy(what: string, content: string): void;
  moveTo(address: bigint): void;
  /** What the editor offers at the window's place in the text: fixes and refactorings. */
  more(): void;
}

/** What fits a window: where it is written, its place on the map, what can be copied, and what can be changed. */
export function windowMenu(
  window: WindowPicture,
  picture: LayoutPicture,
  actions: WindowActions,
): MenuItem[][] {
  const { source } = window;
  const copies = copiesOf(window, picture).map(({ what, content }, i) => ({
    label: t('Copy {0}', what),
    ...(i === 0 ? { key: `${t('Ctrl')}+C` } : {}),
    act: () => actions.copy(what, content),
  }));
  const place = placeFor(window, picture);
  const move = place !== undefined && {
    label: t('Move to {0}', describeAddress(place)),
    act: () => actions.moveTo(place),
  };
  const written = source && {
    label: t('Go to line {0}', source.start.line + 1),
    key: 'Enter',
    act: () => actions.goToSource(),
  };
  const more = source && { label: t('Fixes and Refactorings…'), act: () => actions.more() };
  const present = (...items: (MenuItem | false | undefined)[]) =>
    items.filter((item) => item !== false && item !== undefined);
  return [
    present(written, { label: t('Zoom to It'), key: 'z', act: () => actions.zoom() }),
    copies,
    present(move, more),
  ];
}

/** Where the server would move it, else the next free place above it. */
function placeFor(window: WindowPicture, picture: LayoutPicture): bigint | undefined {
  if (!movable(window)) return undefined;
  if (window.moveTo) return readHex(window.moveTo.place);
  return nextFree(picture.spaces.mem, window, { from: occupiedPages(window).start, direction: 1 });
}
