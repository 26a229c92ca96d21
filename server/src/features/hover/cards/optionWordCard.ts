import type { OptionNode } from '../../../syntax/tree';
import { type Block, code, stack, synopsis } from '../markdown';
import { type Subject, targetRelease, vdevOf } from '../subject';
import { factoryPageCard } from './factoryPageCard';
import { optionHead, optionTail, placeOf } from './optionCard';
import { patternCard } from './patternCard';

/** The card of an option's own word: what it is, what it comes to here, and the small print. */
export function optionWordCard(subject: Subject): Block {
  const { analysis, option } = subject;
  const { fact } = option;
  if (fact === undefined) return unknownOption(option);
  const target = targetRelease(analysis);
  return stack(
    optionHead(fact, placeOf(option), target),
    option.status === 'misplaced'
      ? `**Stands in the wrong place**: it belongs to a \`${fact.context}\`.`
      : undefined,
    hereText(subject),
    optionTail(fact, target),
  );
}

/** What the option comes to in this configuration, where that is more than its value. */
function hereText(subject: Subject): Block {
  const { analysis, option } = subject;
  const vdev = vdevOf(analysis, option);
  if (option.status !== 'known' || vdev === undefined) return undefined;
  if (vdev.type === 'shmem' && option.name === 'loc') return stack(factoryPageCard(subject, vdev), '---');
  if (option.name === 'allow' || option.name === 'deny') return patternCard(subject);
  return undefined;
}

function unknownOption(option: OptionNode): Block {
  if (option.status === 'opaque')
    return stack(synopsis(option.name), 'Known only when qvm runs: it may stand for any words.');
  const place =
    option.component === undefined
      ? 'a configuration'
      : code(`${option.component.kind} ${option.component.type}`.trim());
  return option.status === 'foreign'
    ? stack(synopsis(option.name), `An option of a vdev that is not known here, ${place}.`)
    : stack(synopsis(option.name), `No option of ${place} that is known here.`);
}
