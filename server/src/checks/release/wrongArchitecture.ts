import { quoted } from '../../../../shared/quoted';
import { type Architecture, onlyArchitecture } from '../../catalogue/provenance';
import type { OptionKind } from '../../syntax/optionKind';
import type { Part } from '../../syntax/part';
import type { OptionNode } from '../../syntax/tree';
import type { Place } from '../../text/place';
import type { Rule } from '../rule';

const NAMES: Readonly<Record<Architecture, string>> = { aarch64: 'Arm', x86_64: 'x86' };

/** Something that exists on the other architecture only. */
export const WRONG_ARCHITECTURE: Rule = {
  id: 'wrong-architecture',
  severity: 'error',
  summary: 'A component exists only on another architecture than that of the guest.',
  section: 'Release and architecture',
  check(subject, report) {
    const { machine } = subject;
    const target = machine.target.architecture;
    if (target === undefined) return;
    const evidence = target.evidence;
    const because =
      evidence === undefined ? 'the target is' : `${quoted(wordsOf(evidence))} tells that the guest is`;
    // Someone may have named an I/O APIC `gic`.
    const isOwn = (name: string) =>
      machine.controllers.some((known) => known.name === name && known.kind === 'ioapic');
    for (const option of subject.options(target.value === 'aarch64' ? isOnlyOnX86 : isOnlyOnArm)) {
      if (option === evidence) continue;
      const use = usesOf(option).find(({ controller }) => controller === undefined || !isOwn(controller));
      if (use === undefined || use.only === target.value) continue;
      report({
        at: { start: use.at.start, end: use.at.end },
        message: `${use.what()} exists on ${NAMES[use.only]} only, and ${because} ${NAMES[target.value]}.`,
        related:
          evidence === undefined
            ? []
            : [
                {
                  start: evidence.start,
                  end: evidence.end,
                  message: `tells that the guest is ${target.value}`,
                },
              ],
      });
    }
  },
};

/** Something that one architecture has alone. */
interface Use {
  readonly at: Place;
  readonly only: Architecture;
  readonly what: () => string;
  /** The name of the PIC that it is, which another PIC may have been given. */
  readonly controller?: string;
}

const NONE: readonly Use[] = [];

const isOnlyOnArm: OptionKind = (option) => usesOf(option).some(({ only }) => only === 'aarch64');
const isOnlyOnX86: OptionKind = (option) => usesOf(option).some(({ only }) => only === 'x86_64');

function usesOf(option: OptionNode): readonly Use[] {
  const { status, fact, component, name, word } = option;
  if (status !== 'known') return NONE;
  const ofVdev = onlyArchitecture(component?.vdev?.architectures);
  if (fact?.opens === 'vdev') {
    if (ofVdev === undefined) return NONE;
    const what = () => quoted(`vdev ${component?.vdev?.name}`);
    return [{ at: option.arguments[0]?.word ?? word, only: ofVdev, what }];
  }
  // What a vdev of the other architecture holds is not reported a second time.
  if (ofVdev !== undefined) return NONE;
  const own = onlyArchitecture(fact?.architectures);
  if (own !== undefined) return [{ at: word, only: own, what: () => quoted(name) }];
  if (name !== 'loc' && name !== 'intr') return NONE;
  let uses: Use[] | undefined;
  for (const { parts } of option.arguments) {
    for (const part of parts) {
      const use = useOfPart(part);
      if (use === undefined) continue;
      if (uses === undefined) uses = [use];
      else uses.push(use);
    }
  }
  return uses ?? NONE;
}

function useOfPart(part: Part): Use | undefined {
  const { role, text } = part;
  if (role === 'space' && text === 'io') return { at: part, only: 'x86_64', what: () => 'An I/O port' };
  if (role !== 'controller' || (text !== 'gic' && text !== 'apic')) return undefined;
  const only = text === 'gic' ? 'aarch64' : 'x86_64';
  return { at: part, only, what: () => `The PIC ${quoted(text)}`, controller: text };
}

function wordsOf({ name, arguments: taken }: OptionNode): string {
  return [name, ...taken.slice(0, 1).map((argument) => argument.word.text)].join(' ');
}
