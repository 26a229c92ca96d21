import { describeSize } from '../../../../../shared/size';
import { counted, joinList } from '../../../../../shared/words';
import type { RegionPlacement } from '../../../layout/placement';
import { matchesPattern } from '../../../machine/pattern';
import { describePolicy, isMixed, type Verdict, verdictFor } from '../../../machine/regions';
import { regionsInWorkspace, regionsOfOthers } from '../../regions';
import { type Block, clauses, code, plain, stack, table } from '../markdown';
import { regionCode, usersText } from '../regions';
import { type HoverSubject, vdevOf } from '../subject';
import { placementBasis, placementTable } from './createCard';
import { playedThrough } from './playedThrough';

const MOST_NAMES = 8;

/** The card of `allow` and `deny`: what the list as a whole lets through, tried on every region name known. */
export function patternCard(subject: HoverSubject): Block {
  const { analysis, workspace, option } = subject;
  const vdev = vdevOf(analysis, option);
  const entry = vdev?.patterns.find((candidate) => candidate.option === option);
  if (vdev === undefined || entry === undefined) return undefined;
  const regions = regionsInWorkspace(analysis, workspace);
  const rows = regions
    .slice(0, MOST_NAMES)
    .map((region) => [
      regionCode(region.name),
      verdictText(verdictFor(vdev.patterns, region.name)),
      usersText(subject, region) ?? '',
    ]);
  const matched = regions.filter(
    ({ name }) => entry.pattern !== undefined && matchesPattern(entry.pattern, name),
  );
  const mixed = isMixed(vdev.patterns);
  const elsewhere = regionsOfOthers(analysis, workspace);
  const placement = analysis
    .layoutWith(elsewhere)
    .placements.find((candidate) => candidate.region.option === option);
  return stack(
    entry.pattern === undefined ? undefined : matchText(entry.pattern, matched, regions.length),
    placement === undefined ? undefined : attachedText(placement),
    `**The list as a whole** ${mixed ? 'goes' : 'lets its guest use'} ${describePolicy(vdev.patterns, code)}.`,
    table(['Region', 'Verdict', 'Known from'], rows),
    regions.length > MOST_NAMES ? `… and ${regions.length - MOST_NAMES} more.` : undefined,
    mixed
      ? '*inferred*: the first match in written order holds; the 2.2 and 8.0 manuals say to use one kind only.'
      : undefined,
    regions.some(({ name }) => name === entry.pattern)
      ? playedThrough(subject, entry.pattern ?? '')
      : undefined,
  );
}

/** "`fb_*` matches `fb_shared` and `fb_back`, of 4 known names". */
function matchText(pattern: string, matched: readonly { readonly name: string }[], known: number): string {
  const names = matched.slice(0, MOST_NAMES).map(({ name }) => regionCode(name));
  const more = matched.length > MOST_NAMES ? [`${matched.length - MOST_NAMES} more`] : [];
  const shown = names.length === 0 ? '**nothing**' : joinList([...names, ...more], 'and');
  return `${code(pattern)} matches ${shown}, of ${counted(known, 'known name')}`;
}

/** What the guest sees of a region that another machine creates. */
function attachedText(placement: RegionPlacement): Block {
  const { region, from } = placement;
  return stack(
    clauses(
      `**Region** ${regionCode(region.name ?? '')}`,
      region.size === undefined ? undefined : describeSize(region.size),
      from === undefined ? undefined : `from ${plain(from)}`,
    ),
    placementTable(placement),
    placementBasis(placement),
  );
}

/** "✓ `allow fb_*`": the verdict with the entry that it rests on. */
function verdictText(found: Verdict | undefined): string {
  if (found === undefined) return '?';
  const { verdict, by } = found;
  const mark = verdict === 'allow' ? '✓' : '✗';
  return by?.pattern === undefined ? `${mark} not listed` : `${mark} ${code(`${verdict} ${by.pattern}`)}`;
}
