import { FORM_PARTS, type FormPartFact } from '../catalogue/formParts';
import type { ArgumentFact } from '../catalogue/shape';
import type { PartRole } from '../syntax/part';

/** Which piece of a synopsis a part of an argument is, for the roles whose label differs by option. */
const LABELS: Partial<Readonly<Record<PartRole, readonly string[]>>> = {
  space: ['TYPE'],
  address: ['START', 'WHERE', 'ADDRESS'],
  port: ['WHERE', 'ADDRESS'],
  bus: ['WHERE', 'BUS'],
  device: ['WHERE', 'DEVICE'],
  function: ['WHERE', 'FUNCTION'],
  vendor: ['WHERE', 'ADDRESS'],
  'device-id': ['WHERE', 'ADDRESS'],
  'pci-index': ['WHERE', 'ADDRESS'],
  length: ['LENGTH'],
  letters: ['LETTERS'],
  'host-space': ['HOST'],
  'host-address': ['HOST'],
  controller: ['PIC'],
  line: ['LINE', 'BASE'],
  attribute: ['ATTRIBUTE'],
  vector: ['VECTOR'],
  count: ['COUNT'],
  priority: ['PRIORITY'],
  region: ['NAME'],
  size: ['SIZE'],
  mode: ['MODE'],
  group: ['GROUP'],
  match: ['MATCH'],
  prefix: ['PREFIX'],
  register: ['REGISTER'],
  'register-value': ['VALUE'],
  path: ['FILE', 'PATH'],
};

/** The words in capitals that may stand for a role in the labels of the options. */
export function labelsOf(role: PartRole): readonly string[] {
  return LABELS[role] ?? [];
}

/** What is known of the piece of an argument that has a role; undefined for arguments of one piece. */
export function formPartOf({ form, label }: ArgumentFact, role: PartRole): FormPartFact | undefined {
  const parts = FORM_PARTS[form] ?? [];
  const named = labelsOf(role).filter((name) => label.includes(name));
  return parts.length < 2
    ? undefined
    : parts.find(({ labels }) => labels.some((name) => named.includes(name)));
}
