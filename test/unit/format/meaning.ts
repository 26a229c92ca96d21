import type { Analysis } from '../../../server/src/analysis/analysis';

/**
 * Everything that a configuration says, without the places where it says it: two texts with the same meaning give
 * the same value.
 */
export function meaningOf({ tree, machine, layout }: Analysis): unknown {
  return strip({
    words: tree.tokens
      .filter(({ kind }) => kind !== 'blank')
      .map(({ kind, start, end }) => [kind, tree.text.slice(start, end)]),
    options: tree.options.map((option) => ({
      name: option.name,
      status: option.status,
      component: option.component === undefined ? -1 : tree.components.indexOf(option.component),
      arguments: option.arguments.map(({ parts }) => parts),
      missing: option.missing.map(({ label }) => label),
      blob: option.blob?.name,
    })),
    strays: tree.strays.map(({ word, reason }) => [word.text, reason]),
    memory: machine.memory.map(({ kind, start, length }) => [kind, start, length]),
    vdevs: machine.vdevs.map(({ type, name, form, locations, interrupts }) => [
      type,
      name,
      form,
      locations.map(({ space, address, length, pci }) => [space, address, length, pci]),
      interrupts.map(({ controller, line, count }) => [controller, line, count]),
    ]),
    windows: [...layout.mem.windows, ...layout.io.windows, ...layout.pci.windows].map(
      ({ id, start, end, label, certainty }) => [id, start, end, label, certainty],
    ),
    target: [machine.target.architecture?.value, machine.target.release?.value],
  });
}

function strip(value: unknown): unknown {
  const text = JSON.stringify(value, (key, item) => {
    if (key === 'start' || key === 'end') return undefined;
    return typeof item === 'bigint' ? `0x${item.toString(16)}` : item;
  });
  return JSON.parse(text);
}
