import type { ArgumentForm } from '../../catalogue/shape';
import { addressItems, locationItems } from './addressItems';
import { commandLineItems } from './commandLineItems';
import { hostDeviceItems, loadItems } from './fileItems';
import { interruptItems } from './interruptItems';
import { memoryItems } from './memoryItems';
import { nameItems } from './nameItems';
import { passLocationItems } from './passItems';
import { peerItems } from './peerItems';
import { createItems, patternItems } from './regionItems';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import type { Suggestion } from './suggestion';
import { valueItems } from './valueItems';
import { variableItems, variableValueItems } from './variableItems';
import { vdevTypeItems } from './vdevItems';

type Source = (request: CompletionRequest, slot: Slot) => Suggestion[];

/** What fills an argument of each form beside the words and examples of the catalogue. */
const SOURCES: Partial<Record<ArgumentForm, Source>> = {
  address: addressItems,
  location: locationItems,
  'pass-location': passLocationItems,
  'reserve-location': locationItems,
  interrupt: interruptItems,
  interrupts: interruptItems,
  'pass-interrupt': interruptItems,
  memory: memoryItems,
  load: loadItems,
  'host-device': hostDeviceItems,
  peer: peerItems,
  create: createItems,
  pattern: patternItems,
  name: nameItems,
  'vdev-type': vdevTypeItems,
  variable: variableItems,
  value: variableValueItems,
  text: commandLineItems,
};

/** What may be written as the argument at the cursor. */
export function argumentItems(request: CompletionRequest, slot: Slot): Suggestion[] {
  const own = SOURCES[slot.fact.form]?.(request, slot) ?? [];
  return [...own, ...valueItems(request, slot)];
}
