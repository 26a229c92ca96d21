import { hex } from '../../../../shared/address';
import { PAGE } from '../../../../shared/page';
import { quoted } from '../../../../shared/quoted';
import { describeSize } from '../../../../shared/size';
import { counted } from '../../../../shared/words';
import { isShmem } from '../../machine/machine';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** A region smaller than a page: the size is in bytes, while the guest's register counts pages. */
export const REGION_SIZE_IN_PAGES: Rule = {
  id: 'region-size-in-pages',
  severity: 'warning',
  summary: 'The size of a shared region looks like a number of pages; it is in bytes.',
  section: 'Shared memory',
  check({ machine }, report) {
    for (const { size, sizePart } of machine.choice.of(isShmem).flatMap((vdev) => vdev.regions)) {
      if (size === undefined || sizePart === undefined || size === 0n || size >= PAGE) continue;
      const bytes = size * PAGE;
      report({
        at: sizePart,
        message: `${quoted(sizePart.text)} is ${counted(size, 'byte')}, less than a page: \`create\` takes bytes, only the guest's register counts pages.`,
        fixes: () => [
          {
            title: `Write ${quoted(hex(bytes))} (${counted(size, 'page')}, ${describeSize(bytes)})`,
            edits: [replace(sizePart, hex(bytes))],
            preferred: true,
          },
        ],
      });
    }
  },
};
