import { quoted } from '../../../../shared/quoted';
import { isWhole } from '../../syntax/component';
import { sectionAt } from '../../syntax/tree';
import { moveBefore } from '../fixes/move';
import type { Rule } from '../rule';

/** Anything before `system`. */
export const SYSTEM_NOT_FIRST: Rule = {
  id: 'system-not-first',
  severity: 'error',
  summary: '`system` is not the first entry of the configuration.',
  section: 'Order and wholeness',
  check({ tree }, report) {
    const system = tree.options.find((option) => option.status === 'known' && option.name === 'system');
    if (system === undefined) return;
    // Of several files any may name the system: working configurations keep a common part in a file before it.
    const file = tree.sections[sectionAt(tree, system.start)];
    const first = tree.options.find(
      (option) => option.status !== 'opaque' && option.start >= (file?.start ?? 0),
    );
    if (first === undefined || first === system) return;
    report({
      at: system,
      message: `\`system\` must be the first entry; qvm refuses the ${quoted(first.name)} before it.`,
      related: [{ start: first.start, end: first.end, message: 'the first entry' }],
      fixes: () =>
        !isWhole(tree, system)
          ? []
          : [
              {
                title: `Move \`system\` before ${quoted(first.name)}`,
                edits: moveBefore(tree, system, first.start),
                preferred: true,
                safe: true,
              },
            ],
    });
  },
};
