import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeAddress } from '../../../../shared/address';
import type { Vdev } from '../../machine/machine';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';

/** Words of a Linux command line that follow from the vdevs of the file; outside quotes, all of them as one string. */
export function commandLineItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  if (slot.option.name !== 'cmdline') return [];
  const words = wordsFor(request);
  if (slot.role === undefined) {
    const label = `"${words.map(({ word }) => word).join(' ')}"`;
    return words.length === 0
      ? []
      : [{ label, kind: CompletionItemKind.Text, detail: "from this file's devices", rank: 0 }];
  }
  if (!slot.quoted) return [];
  const { tree } = request.analysis;
  const { offset } = request.cursor;
  const start = offset - (/[^\s"]*$/.exec(tree.text.slice(request.start, offset))?.[0].length ?? 0);
  const end = offset + (/^[^\s"]*/.exec(tree.text.slice(offset, request.end))?.[0].length ?? 0);
  return words.map(({ word, detail }, rank) => ({
    label: word,
    detail,
    kind: CompletionItemKind.Text,
    rank,
    range: { start, end },
  }));
}

function wordsFor({ analysis }: CompletionRequest): { word: string; detail: string }[] {
  const words: { word: string; detail: string }[] = [];
  const first = (type: string) => analysis.machine.vdevs.find((vdev) => vdev.type === type);
  const serial = first('pl011');
  const console = nameInLinux(serial, '0');
  if (console !== undefined) words.push({ word: `console=${console}`, detail: 'first pl011' });
  const address = serial?.locations.at(-1)?.address;
  if (address !== undefined)
    words.push({ word: `earlycon=pl011,${describeAddress(address)}`, detail: 'loc of the first pl011' });
  const disk = nameInLinux(first('virtio-blk'), 'a');
  if (disk !== undefined) words.push({ word: `root=/dev/${disk}`, detail: 'first virtio-blk' });
  return words;
}

/** What Linux calls the first device of a type, without `/dev/`. */
function nameInLinux(vdev: Vdev | undefined, position: string): string | undefined {
  return vdev?.fact?.guestNames?.linux?.replace(/\{\w+\}/, position).replace('/dev/', '');
}
