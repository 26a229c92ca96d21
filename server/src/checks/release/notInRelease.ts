import { quoted } from '../../../../shared/quoted';
import { wordsOfPart } from '../../catalogue/forms';
import { type Applicability, describeReleases, existsIn, type Release } from '../../catalogue/provenance';
import type { WordFact } from '../../catalogue/shape';
import type { OptionNode } from '../../syntax/tree';
import type { Place } from '../../text/place';
import type { ReportedProblem, Rule } from '../rule';

type Use = {
  readonly at: Place;
  readonly what: string;
  readonly fact: Applicability & Pick<WordFact, 'refused'>;
};

/** An option, value or vdev that the release which the file is for does not have. */
export const NOT_IN_RELEASE: Rule = {
  id: 'not-in-release',
  severity: 'warning',
  summary: 'The target release does not have an option, a value or a vdev.',
  section: 'Release and architecture',
  check(subject, report) {
    const { target } = subject.machine;
    if (target.release?.stated !== true) return;
    const release = target.release.value;
    const say = (use: Use) => {
      const { refused } = use.fact;
      if (!existsIn(use.fact, release)) report(describe(use, release));
      else if (refused?.release === release) {
        report({
          at: use.at,
          severity: 'information',
          message: `${use.what} is refused by ${refused.by}, and taken by ${refused.takenBy}.`,
        });
      }
    };
    for (const option of subject.known) {
      for (const use of usesOf(option)) say(use);
    }
    for (const option of subject.named('set')) {
      const at = option.arguments[0]?.parts[0];
      const variable = at === undefined ? undefined : subject.catalogue.variable(at.text);
      if (at === undefined || variable === undefined || !bounded(variable)) continue;
      say({ at, what: `The variable ${quoted(variable.name)}`, fact: variable });
    }
  },
};

function describe({ at, what, fact }: Use, release: Release): ReportedProblem {
  const basis = fact.boundsInferred === true ? ' as far as the manuals tell' : '';
  return {
    at: { start: at.start, end: at.end },
    severity: fact.boundsInferred === true ? 'information' : 'warning',
    message: `${what} ${describeReleases(fact)}${basis}; the target is ${release}.`,
  };
}

/** Everything of an option that has bounds. */
function* usesOf(option: OptionNode): Iterable<Use> {
  const { fact, word, component } = option;
  if (fact === undefined) return;
  if (bounded(fact)) yield { at: word, what: `${quoted(option.name)}`, fact };
  const vdev = fact.opens === 'vdev' ? component?.vdev : undefined;
  if (vdev !== undefined && bounded(vdev))
    yield { at: option.arguments[0]?.word ?? word, what: `${quoted(`vdev ${vdev.name}`)}`, fact: vdev };
  for (const argument of option.arguments) {
    for (const part of argument.parts) {
      if (part.role === 'mode' || part.role === 'group') {
        yield { at: part, what: `A ${part.role} in \`create\``, fact: { since: '8.0' } };
      }
      const commands = part.role === 'pipe' ? argument.fact?.hostDevice?.commandsSince : undefined;
      if (commands !== undefined) yield { at: part, what: 'Output to a command', fact: { since: commands } };
      const known = wordsOfPart(argument.fact, part.role)?.find((candidate) => candidate.word === part.text);
      if (known !== undefined && (bounded(known) || known.refused !== undefined))
        yield {
          at: part,
          what: `${quoted(known.refused === undefined ? part.text : `${option.name} ${part.text}`)}`,
          fact: known,
        };
    }
  }
}

function bounded({ since, until }: Applicability): boolean {
  return since !== undefined || until !== undefined;
}
