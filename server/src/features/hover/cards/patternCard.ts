import type { Vdev } from '../../../machine/machine';
import { matchesPattern, verdictFor } from '../../../machine/pattern';
import { type Block, clauses, code, stack, table } from '../markdown';
import { knownRegions, regionCode, usersText } from '../regions';
import { type Subject, vdevOf } from '../subject';

const MOST_NAMES = 8;

/** The card of `allow` and `deny`: what the list as a whole lets through, tried on every region name known. */
export function patternCard(subject: Subject): Block {
  const vdev = vdevOf(subject.analysis, subject.option);
  if (vdev === undefined) return undefined;
  const entry = vdev.patterns.find((candidate) => candidate.option === subject.option);
  if (entry === undefined) return undefined;
  const regions = knownRegions(subject);
  const rows = regions
    .slice(0, MOST_NAMES)
    .map((region) => [
      regionCode(region.name),
      verdictText(verdictFor(vdev.patterns, region.name)),
      usersText(region) ?? '',
    ]);
  const matched = regions.filter(
    ({ name }) => entry.pattern !== undefined && matchesPattern(entry.pattern, name),
  );
  const kinds = new Set(vdev.patterns.map(({ verdict }) => verdict));
  return stack(
    `**The list as a whole** lets its guest use ${policyText(vdev)}.`,
    table(['Region', 'Verdict', 'Known from'], rows),
    regions.length > MOST_NAMES ? `… and ${regions.length - MOST_NAMES} more.` : undefined,
    entry.pattern === undefined
      ? undefined
      : clauses(`${code(entry.pattern)} matches ${matched.length} of ${regions.length} known names`),
    kinds.size > 1
      ? '*inferred*: the first match in written order holds; the 2.2 and 8.0 manuals say to use one kind only.'
      : undefined,
  );
}

/** "✓ `allow fb_*`": the verdict with the entry that it rests on. */
function verdictText(found: ReturnType<typeof verdictFor>): string {
  if (found === undefined) return '?';
  const { verdict, by } = found;
  const mark = verdict === 'allow' ? '✓' : '✗';
  return by?.pattern === undefined ? `${mark} not listed` : `${mark} ${code(`${verdict} ${by.pattern}`)}`;
}

/** What the list lets through, in words. */
function policyText(vdev: Vdev): string {
  const names = (verdict: 'allow' | 'deny') =>
    vdev.patterns
      .filter((entry) => entry.verdict === verdict)
      .map((entry) =>
        entry.pattern === undefined ? 'what is known only when qvm runs' : code(entry.pattern),
      )
      .join(', ');
  const allowed = names('allow');
  const denied = names('deny');
  if (denied === '') return `only ${allowed}`;
  if (allowed === '') return `every region but ${denied}`;
  return `${allowed}, but not ${denied}, whichever comes first, and nothing else`;
}
