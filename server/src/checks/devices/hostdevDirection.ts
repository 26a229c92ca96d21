import { quoted } from '../../../../shared/quoted';
import { describeList } from '../../../../shared/words';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** A direction that the device does not have. */
export const HOSTDEV_DIRECTION: Rule = {
  id: 'hostdev-direction',
  severity: 'error',
  summary: 'A host device is opened in a direction that the vdev does not have.',
  section: 'Devices',
  check(subject, report) {
    for (const option of subject.named('hostdev')) {
      const argument = option.arguments[0];
      const directions = argument?.fact?.hostDevice?.directions;
      const sign = argument?.parts.find((part) => part.role === 'direction');
      if (directions === undefined || sign === undefined) continue;
      if (directions.some((direction) => direction === sign.text)) continue;
      const signs = directions.filter((direction) => direction !== '');
      const vdev = option.component?.vdev?.name ?? 'vdev';
      report({
        at: sign,
        message: `${quoted(vdev)} cannot open its host device with ${quoted(sign.text)}: it takes ${describeList(signs, 'or')}, or no sign for both directions.`,
        fixes: () => [{ title: `Remove ${quoted(sign.text)}`, edits: [replace(sign, '')], preferred: true }],
      });
    }
  },
};
