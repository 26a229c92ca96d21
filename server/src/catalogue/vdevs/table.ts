import type { VdevFact } from '../shape';

/** Every vdev that the catalogue knows, in the order in which to present them. */
export const VDEVS: readonly VdevFact[] = [];
