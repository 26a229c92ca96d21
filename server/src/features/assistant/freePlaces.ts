import { hex } from '../../../../shared/address';
import { shownWord } from '../../../../shared/quoted';
import { describeSize } from '../../../../shared/size';
import { describePlaceReason } from '../../layout/free';
import { describeLineReason } from '../../layout/freeLines';
import { readNumber } from '../../syntax/number';
import { nearestWords } from '../../text/nearest';
import type { ConfigurationAnswer } from './tool';

const FEW = 3;

/** Places and a line for a device, as edits and completion name them. */
export const answerFreePlaces: ConfigurationAnswer = ({ device, size, count }, { analysis }) => {
  const { catalogue, layout, tree } = analysis;
  const fact = typeof device === 'string' ? catalogue.vdev(device) : undefined;
  if (typeof device === 'string' && fact === undefined) {
    const near = nearestWords(
      device,
      catalogue.vdevs.map(({ name }) => name),
    );
    const hint = near.length === 0 ? '' : ` Near: ${near.join(', ')}.`;
    return { text: `No vdev is called '${shownWord(device)}'.${hint}`, isProblem: true };
  }
  const bytes = typeof size === 'string' ? readNumber(size, 'decimal').value : undefined;
  if (size !== undefined && (bytes === undefined || bytes < 1n))
    return { text: `'${shownWord(String(size))}' is no size: 4096, 0x10000 or 64K.`, isProblem: true };
  const places = layout.freeSpace
    .places({ device: fact, ...(bytes === undefined ? {} : { size: bytes }) })
    .slice(0, typeof count === 'number' ? count : FEW);
  const interrupt = layout.freeLines.interrupt({ device: fact, before: tree.text.length });
  const what = fact?.name ?? (bytes === undefined ? 'a page' : describeSize(bytes));
  return {
    text: [
      places.length === 0
        ? `No gap is large enough for ${what}.`
        : `Free for ${what}, the best first:\n${places
            .map(({ place, reason }) => `- \`loc ${hex(place)}\` (${describePlaceReason(reason)})`)
            .join('\n')}`,
      interrupt === undefined
        ? 'No interrupt line: there is no controller with one to spare.'
        : `Interrupt: \`intr ${interrupt.text}\` (${describeLineReason(interrupt.reason)})`,
    ].join('\n\n'),
  };
};
