import type { SharingCertainty } from '../../../shared/sharing';
import { t } from '../../words';

const WORDS: Readonly<Record<SharingCertainty, () => string>> = {
  stated: () => t('stated'),
  documented: () => t('documented'),
  observed: () => t('observed'),
  inferred: () => t('inferred'),
  predicted: () => t('predicted'),
  verified: () => t('verified'),
  unknown: () => t('unknown'),
};

/** How a value is known, in a word. */
export function howKnown(certainty: SharingCertainty): string {
  return WORDS[certainty]();
}
