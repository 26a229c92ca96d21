import { hex } from '../../../../shared/address';
import { isPageMultiple, PAGE, pageCeiling } from '../../../../shared/page';
import { quoted } from '../../../../shared/quoted';
import { describeBytes, describeExactSize } from '../../../../shared/size';
import { counted } from '../../../../shared/words';
import { isShmem } from '../../machine/machine';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** A region's size that is no multiple of 4 KiB; smaller ones are `region-size-in-pages`. */
export const REGION_SIZE_NOT_PAGE_MULTIPLE: Rule = {
  id: 'region-size-not-page-multiple',
  severity: 'warning',
  summary: 'The size of a shared region is not whole 4 KiB pages.',
  section: 'Shared memory',
  check({ machine }, report) {
    for (const { size, sizePart } of machine.choice.of(isShmem).flatMap((vdev) => vdev.regions)) {
      if (size === undefined || sizePart === undefined || size < PAGE || isPageMultiple(size)) continue;
      const whole = pageCeiling(size);
      report({
        at: sizePart,
        message: `${describeBytes(size)} is not whole pages of 4 KiB, in which guests count; no manual says whether qvm rounds it.`,
        fixes: () => [
          {
            title: `Round up to ${quoted(hex(whole))} (${describeExactSize(whole)}, ${counted(whole / PAGE, 'page')})`,
            edits: [replace(sizePart, hex(whole))],
            preferred: true,
          },
        ],
      });
    }
  },
};
