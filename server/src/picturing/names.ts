import type { WindowPicture } from '../../../shared/picture';

/** What a label of several words can be asked for by: each of them, as a vdev's type and name. */
export function namesOfLabel(label: string): Pick<WindowPicture, 'names'> {
  const names = label.split(' ');
  return names.length > 1 ? { names } : {};
}
