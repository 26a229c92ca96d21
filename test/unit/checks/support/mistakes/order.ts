import type { CleanFile, Mistake } from '../mutant';

const opener = (clean: CleanFile, type: string) => clean.vdev((vdev) => vdev.type === type);

/** Takes an option out of a vdev; the vdev's first line is to be named. */
function lacking(clean: CleanFile, type: (name: string) => boolean, option: string) {
  const vdev = clean.vdev(
    (known) =>
      type(known.type) &&
      known.fact?.needsInterrupt !== undefined &&
      known.component.options.some(({ name }) => name === option) &&
      !known.component.options.some(({ status }) => status === 'opaque') &&
      known.locations.at(-1)?.addressPart?.opaque !== true &&
      known.form === 'mmio',
  );
  const found = vdev?.component.options.find(({ name }) => name === option);
  return vdev && found && clean.without(found, vdev.component.start);
}

/** One mistake for each rule about order and wholeness, by the rule's id. */
export const ORDER: Readonly<Record<string, Mistake>> = {
  'system-not-first': (clean) => {
    const system = clean.analysis.tree.options.find(({ name }) => name === 'system');
    if (system === undefined) return undefined;
    const words = 'set exit-on-halt on\n';
    return {
      text: clean.text.slice(0, system.start) + words + clean.text.slice(system.start),
      at: system.start + words.length,
    };
  },
  'memory-before-use': (clean) => {
    const first = clean.analysis.machine.memory[0]?.option;
    const mark = clean.analysis.tree.options.find(({ status }) => status === 'opaque');
    if (first === undefined || (mark !== undefined && mark.start < first.start)) return undefined;
    return clean.replace(first.start, first.start, 'load early.bin\n');
  },
  'pic-before-use': (clean) => {
    const pic = opener(clean, 'ioapic');
    if (pic?.name === undefined) return undefined;
    return clean.replace(
      pic.component.start,
      pic.component.start,
      `vdev virtio-entropy intr ${pic.name}:20\n`,
    );
  },
  'unknown-pic': (clean) => {
    if (clean.hasUnknown) return undefined;
    const part = clean.pick(clean.analysis.machine.interrupts)?.controllerPart;
    return part && clean.replace(part.start, part.end, 'nopic');
  },
  'pic-name-colon': (clean) => {
    const pic = opener(clean, 'ioapic');
    const name = pic?.name;
    if (name === undefined) return undefined;
    const text = clean.text.replaceAll(name, `my:${name}`);
    return { text, at: text.indexOf(`my:${name}:`) };
  },
  'missing-option': (clean) => {
    const vdev = opener(clean, 'virtio-net');
    const peer = vdev?.component.options.find(({ name }) => name === 'peer');
    return vdev && peer && clean.without(peer, vdev.component.start);
  },
  'missing-interrupt': (clean) => lacking(clean, () => true, 'intr'),
  'missing-location': (clean) => lacking(clean, (type) => type === 'pl011', 'loc'),
};
