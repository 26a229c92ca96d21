import { hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { describeRange } from '../../../../shared/range';
import type { VdevKind } from '../../machine/machine';
import { headOf, mayHoldMore } from '../../syntax/component';
import { insertOption } from '../fixes/insert';
import type { Rule } from '../rule';

/** A wdt-sp805 without `loc` takes an address that the file does not show. */
export const WATCHDOG_DEFAULT_WINDOW: Rule = {
  id: 'watchdog-default-window',
  severity: 'information',
  summary: 'A watchdog takes its default address without saying so.',
  section: 'Devices',
  check(subject, report) {
    const { machine, layout, tree } = subject;
    for (const { component } of machine.choice.of(isWatchdog)) {
      const window = layout.windowsOf.get(component)?.find((known) => known.certainty === 'default');
      if (window === undefined) continue;
      const words = `loc ${hex(window.start)}`;
      report({
        at: headOf(component),
        message: `The watchdog answers ${describeRange(window.start, window.end)} by default, and nothing in the file shows it.`,
        fixes: () =>
          !layout.freeSpace.isFree(window.start, window.end, component)
            ? []
            : [
                {
                  title: `Write its default: ${quoted(words)}`,
                  edits: [insertOption(tree, component, words, component.opener)],
                  preferred: true,
                  safe: true,
                },
              ],
      });
    }
  },
};

const isWatchdog: VdevKind = ({ type, component }) => type === 'wdt-sp805' && !mayHoldMore(component);
