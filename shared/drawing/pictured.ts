import type { FactoryPagePicture, LayoutPicture, WindowPicture } from '../picture';

/** What is looked up in a picture again and again, made on first use and kept as long as the picture. */
interface Index {
  readonly windows: ReadonlyMap<string, WindowPicture>;
  /** By the window of the page. */
  readonly factoryPages: ReadonlyMap<string | undefined, FactoryPagePicture>;
}

const INDEXES = new WeakMap<LayoutPicture, Index>();

function indexOf(picture: LayoutPicture): Index {
  const known = INDEXES.get(picture);
  if (known !== undefined) return known;
  const { mem, io, pci } = picture.spaces;
  const windows = [...mem.windows, ...io.windows, ...pci.windows];
  const index = {
    windows: new Map(windows.toReversed().map((window) => [window.id, window])),
    factoryPages: new Map(picture.factoryPages.toReversed().map((page) => [page.window, page])),
  };
  INDEXES.set(picture, index);
  return index;
}

/** The window of an id, in any space; undefined where it is gone. */
export function windowOf(id: string | undefined, picture: LayoutPicture): WindowPicture | undefined {
  return id === undefined ? undefined : indexOf(picture).windows.get(id);
}

/** The factory page that a window is. */
export function factoryPageOf(window: string, picture: LayoutPicture): FactoryPagePicture | undefined {
  return indexOf(picture).factoryPages.get(window);
}
