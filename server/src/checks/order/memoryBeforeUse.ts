import { quoted } from '../../../../shared/quoted';
import { isWhole } from '../../syntax/component';
import { moveBefore } from '../fixes/move';
import type { Rule } from '../rule';

/** `load` while the first memory of the file stands later. */
export const MEMORY_BEFORE_USE: Rule = {
  id: 'memory-before-use',
  severity: 'error',
  summary: 'A file is loaded before there is memory to load it into.',
  section: 'Order and wholeness',
  check({ tree, machine }, report) {
    const firstRange = machine.memory[0]?.option;
    const firstPass = machine.passes.find((pass) => pass.isSystemMemory)?.component.opener;
    const provider =
      firstRange === undefined || (firstPass !== undefined && firstPass.start < firstRange.start)
        ? firstPass
        : firstRange;
    // Without any, the memory may be given in another file of the same launch.
    if (provider === undefined) return;
    const mark = tree.options.find((option) => option.status === 'opaque');
    for (const { option } of machine.loads) {
      if (option.start > provider.start) return;
      if (mark !== undefined && mark.start < option.start) return;
      const start = option.blob?.start ?? option.start;
      report({
        at: { start, end: option.end },
        message: `${quoted(option.name)} comes before any memory, and qvm reads from top to bottom. Put ${quoted(provider.name)} first.`,
        related: [{ start: provider.start, end: provider.end, message: 'the first memory' }],
        fixes: () =>
          provider !== firstRange || !isWhole(tree, provider)
            ? []
            : [
                {
                  title: `Move ${quoted(provider.name)} before ${quoted(option.name)}`,
                  edits: moveBefore(tree, provider, start),
                  preferred: true,
                  safe: true,
                },
              ],
      });
    }
  },
};
