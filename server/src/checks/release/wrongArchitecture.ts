import { quoted } from '../../../../shared/quoted';
import { ARCHITECTURES, type Architecture } from '../../catalogue/provenance';
import type { OptionKind } from '../../syntax/optionKind';
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
      const use = useOf(option, isOwn);
      if (use === undefined || use.only === target.value) continue;
      report({
        at: use.at,
        message: `${use.what} exists on ${NAMES[use.only]} only, and ${because} ${NAMES[target.value]}.`,
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

interface Use {
  readonly at: Place;
  readonly what: string;
  readonly only: Architecture;
}

const isOnlyOnArm: OptionKind = (option) => mayBeOnly('aarch64', option);
const isOnlyOnX86: OptionKind = (option) => mayBeOnly('x86_64', option);

/** Whatever PICs of the other architecture may be called so. */
function mayBeOnly(architecture: Architecture, option: OptionNode): boolean {
  if (option.status !== 'known') return false;
  return [undefined, 'gic', 'apic'].some(
    (own) => useOf(option, (name) => name === own)?.only === architecture,
  );
}

/** @param isOwn whether a PIC of the other architecture is only called so */
function useOf(option: OptionNode, isOwn: (controller: string) => boolean): Use | undefined {
  const { fact, component } = option;
  if (fact?.opens === 'vdev') {
    const only = single(component?.vdev?.architectures);
    const at = option.arguments[0]?.word ?? option.word;
    return (
      only && {
        at: { start: at.start, end: at.end },
        what: `${quoted(`vdev ${component?.vdev?.name}`)}`,
        only,
      }
    );
  }
  // What a vdev of the other architecture holds is not reported a second time.
  if (single(component?.vdev?.architectures) !== undefined) return undefined;
  const only = single(fact?.architectures);
  if (only !== undefined) return { at: option.word, what: `${quoted(option.name)}`, only };
  const [arm, x86] = ARCHITECTURES;
  if (option.name !== 'loc' && option.name !== 'intr') return undefined;
  for (const { parts } of option.arguments) {
    for (const part of parts) {
      if (part.role === 'space' && part.text === 'io') return { at: part, what: 'An I/O port', only: x86 };
      if (part.role !== 'controller' || (part.text !== 'gic' && part.text !== 'apic')) continue;
      if (!isOwn(part.text))
        return { at: part, what: `The PIC ${quoted(part.text)}`, only: part.text === 'gic' ? arm : x86 };
    }
  }
  return undefined;
}

function wordsOf({ name, arguments: taken }: OptionNode): string {
  return [name, ...taken.slice(0, 1).map((argument) => argument.word.text)].join(' ');
}

function single(list: readonly Architecture[] | undefined): Architecture | undefined {
  return list?.length === 1 ? list[0] : undefined;
}
