import { readFileSync } from 'node:fs';
import type { LayoutPicture } from '../../shared/picture';

/** A picture of the folder `pictures`, by name. */
export function readPicture(name: string): LayoutPicture {
  return JSON.parse(readFileSync(new URL(`./pictures/${name}.json`, import.meta.url), 'utf8'));
}
