import { describeBytes } from '../../../../shared/size';
import { isSamePlace, isSameSize } from '../../layout/verified/verification';
import { writtenPlace } from '../conflict';
import type { Rule } from '../rule';

/** The tree gives a device another size than the file or the map. */
export const TREE_WINDOW_SIZE: Rule = {
  id: 'tree-window-size',
  severity: 'information',
  summary: "A window has another size in the guest's device tree.",
  section: 'Against the device tree',
  check({ layout: { verification } }, report) {
    for (const found of verification?.match.windows ?? []) {
      const { window, range } = found;
      const at = writtenPlace(window);
      if (isSameSize(found) || !isSamePlace(found) || window.certainty !== 'stated' || at === undefined) {
        continue;
      }
      const inTree = `${verification?.tree.name} gives ${window.label} ${describeBytes(range.end - range.start)}`;
      const here = describeBytes(window.end - window.start);
      report({ at, message: `${inTree}; ${here} were expected here. The map has the size of the tree.` });
    }
  },
};
