import { CHANGE_NAMES, memoryText } from '../../shared/drawing/words';
import type { ComparisonPicture, LayoutPicture } from '../../shared/picture';
import { capitalised } from '../../shared/words';
import { plural, t } from '../words';

/** `aarch64 · QNX Hypervisor 8.0 · 512 MiB RAM · 2 vCPUs · 8 devices`. */
export function summaryOf(picture: LayoutPicture): string {
  const { architecture, release, vcpus, devices } = picture.summary;
  return [
    architecture,
    release && `QNX Hypervisor ${release}`,
    memoryText(picture),
    plural(vcpus, t('1 vCPU'), t('{0} vCPUs', vcpus)),
    plural(devices, t('1 device'), t('{0} devices', devices)),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function conflictCount(count: number): string {
  return plural(count, t('1 conflict'), t('{0} conflicts', count));
}

/** `Against HEAD: 2 moved · 1 new · 13 the same · 4 vCPUs, was 2`. */
export function comparisonOf({ against, counts, facts }: ComparisonPicture): string {
  const kinds = (['moved', 'resized', 'changed', 'new', 'gone'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${t(CHANGE_NAMES[kind])}`);
  const isSame = kinds.length === 0 && facts.length === 0;
  const parts = isSame ? [t('no difference')] : [...kinds, t('{0} the same', counts.same)];
  return capitalised(t('against {0}: {1}', against, [...parts, ...facts].join(' · ')));
}
