import { quoted } from '../../../../shared/quoted';
import { type Applicability, ageOf, describeReleases } from '../../catalogue/provenance';
import type { OptionNode } from '../../syntax/tree';
import type { Rule } from '../rule';

interface Bound {
  readonly option: OptionNode;
  readonly fact: Applicability;
  readonly age: number;
}

/** Options that no single release documents together. */
export const MIXED_RELEASES: Rule = {
  id: 'mixed-releases',
  severity: 'information',
  summary: 'No single release documents all the options that the file uses.',
  section: 'Release and architecture',
  check(subject, report) {
    const { target } = subject.machine;
    if (target.release?.stated === true || target.possibleReleases.length > 0) return;
    let newest: Bound | undefined;
    let oldest: Bound | undefined;
    for (const option of subject.known) {
      const vdev = option.fact?.opens === 'vdev' ? option.component?.vdev : undefined;
      for (const fact of [option.fact, vdev]) {
        if (fact === undefined || fact.boundsInferred === true) continue;
        if (fact.since !== undefined && ageOf(fact.since) > (newest?.age ?? -1))
          newest = { option, fact, age: ageOf(fact.since) };
        if (fact.until !== undefined && ageOf(fact.until) < (oldest?.age ?? Number.POSITIVE_INFINITY))
          oldest = { option, fact, age: ageOf(fact.until) };
      }
    }
    if (newest === undefined || oldest === undefined || newest.age <= oldest.age) return;
    const [earlier, later] = newest.option.start < oldest.option.start ? [newest, oldest] : [oldest, newest];
    report({
      at: later.option.word,
      message: `${quoted(later.option.name)} ${describeReleases(later.fact)}, and ${quoted(earlier.option.name)} ${describeReleases(earlier.fact)}. A comment \`# qvmconf: target RELEASE\` says which one is meant.`,
      related: [
        { start: earlier.option.start, end: earlier.option.end, message: describeReleases(earlier.fact) },
      ],
    });
  },
};
