import { quoted } from '../../../../shared/quoted';
import { describeSize } from '../../../../shared/size';
import type { Rule } from '../rule';

/** No gap of guest-physical space holds a region and its control page. */
export const NO_ROOM_FOR_REGION: Rule = {
  id: 'no-room-for-region',
  severity: 'warning',
  summary: 'No gap of guest-physical space holds a shared region.',
  section: 'Guest-physical layout',
  check({ layout, machine }, report) {
    if (machine.memory.some((range) => range.start === undefined || range.length === undefined)) return;
    for (const { region, needed, controlPage } of layout.placements) {
      if (needed === undefined || controlPage !== undefined || region.sizePart === undefined) continue;
      const name = region.name === undefined ? 'The region' : `${quoted(region.name)}`;
      report({
        at: region.sizePart,
        message: `${name} needs ${describeSize(needed)} of free guest-physical space with its control page, and no gap is that large (limits assumed; qvm's own are not documented).`,
      });
    }
  },
};
