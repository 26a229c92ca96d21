import { quoted } from '../../../../shared/quoted';
import { isFragment, optionOf, type Vdev } from '../../machine/machine';
import { mayHoldMore } from '../../syntax/component';
import type { Word } from '../../syntax/token';
import type { Rule } from '../rule';
import type { CheckSubject } from '../subject';

/** A watchdog whose action is an edge on an interrupt line that it has not. */
export const WATCHDOG_FIQ_WITHOUT_INTERRUPT: Rule = {
  id: 'watchdog-fiq-without-interrupt',
  severity: 'warning',
  summary: 'A watchdog is to raise an interrupt and has no `intr`.',
  section: 'Devices',
  check(subject, report) {
    for (const { vdev, word, does } of actions(subject)) {
      if (!does.has('fiq') || mayHoldMore(vdev.component) || hasOption(vdev, 'intr')) continue;
      report({
        at: word,
        message: `${quoted(word.text)} raises an edge on the interrupt line of the device, and this watchdog has no \`intr\`.`,
      });
    }
  },
};

/** A watchdog that is to write a dump, in a machine that does not say where to. */
export const WATCHDOG_DUMP_WITHOUT_DUMP: Rule = {
  id: 'watchdog-dump-without-dump',
  severity: 'information',
  summary: 'A watchdog is to write a dump and the machine has no `dump`.',
  section: 'Devices',
  check(subject, report) {
    if (isFragment(subject.machine) || subject.named('dump').length > 0) return;
    for (const { word, does } of actions(subject)) {
      if (!does.has('dump')) continue;
      report({
        at: word,
        message: `${quoted(word.text)} writes no dump: the machine has no \`dump DIRECTORY\`.`,
      });
    }
  },
};

function hasOption({ component }: Vdev, name: string): boolean {
  return optionOf(component, name) !== undefined;
}

/** The `action` of each watchdog that counts, with what it does. */
function actions({ machine }: CheckSubject): { vdev: Vdev; word: Word; does: ReadonlySet<string> }[] {
  return machine.vdevs.flatMap((vdev) => {
    if (vdev.type !== 'wdt-sp805' && vdev.type !== 'wdt-ib700') return [];
    const word = optionOf(vdev.component, 'action')?.arguments[0]?.word;
    return word === undefined ? [] : [{ vdev, word, does: new Set(word.text.split(',')) }];
  });
}
