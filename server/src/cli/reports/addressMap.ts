import type { Analysis } from '../../analysis/analysis';
import { addressMap } from '../../features/addressMap';

/** The layout as the comment block that the configuration itself may hold. */
export function addressMapText(_path: string, analysis: Analysis): string {
  return addressMap(analysis);
}
