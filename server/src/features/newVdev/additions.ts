import type { Addition, Additions, RefusedAddition } from '../../../../shared/adding';
import { type Hex, hex } from '../../../../shared/address';
import { PAGE, pageCeiling } from '../../../../shared/page';
import type { Analysis } from '../../analysis/analysis';
import { fitsTarget } from '../../catalogue/provenance';
import type { VdevFact } from '../../catalogue/shape';
import type { Ranged } from '../../layout/sweep';
import { endOfVdevs, insertVdev } from './insertVdev';
import { liesInMemory, type NewVdevSpot, newOptions } from './newOptions';

/** What people look for first in the map. */
const FIRST = 'shmem';

/**
 * The vdevs that can be added in a range of guest-physical memory, each with the edit that does it, in the order that
 * completion has.
 * @param versionOf the version of an open document
 */
export function additions(
  analysis: Analysis,
  within: Ranged,
  versionOf: (uri: string) => number | undefined,
): Additions {
  const { target } = analysis.machine;
  const architecture = target.architecture?.value;
  const spot = { analysis, before: endOfVdevs(analysis), architecture, within };
  const choices: Addition[] = [];
  const refused: RefusedAddition[] = [];
  const takesLocation = (vdev: VdevFact) =>
    vdev.implicit !== true &&
    liesInMemory(vdev, architecture) &&
    fitsTarget(vdev, { architecture, release: target.release?.value }) &&
    windowAtLoc(vdev) !== undefined;
  for (const vdev of analysis.catalogue.vdevs.filter(takesLocation).toSorted(byRank)) {
    const made = addition(spot, vdev, versionOf);
    if ('options' in made) choices.push(made);
    else refused.push(made);
  }
  return { choices, refused };
}

/** What the map shows where its `loc` says; of some nobody knows. */
const windowAtLoc = ({ windows }: VdevFact) => windows.find(({ option }) => option === 'loc');

const byRank = (one: VdevFact, other: VdevFact) => rankOf(one) - rankOf(other);

function rankOf({ name, product }: VdevFact): number {
  return name === FIRST ? 0 : product === undefined ? 1 : 2;
}

function addition(
  spot: NewVdevSpot,
  vdev: VdevFact,
  versionOf: (uri: string) => number | undefined,
): Addition | RefusedAddition {
  const { analysis } = spot;
  const options = newOptions(spot, vdev);
  const location = options.find(({ name }) => name === 'loc')?.values[0];
  if (location === undefined) {
    return { vdev: vdev.name, needs: hex(pageCeiling(windowAtLoc(vdev)?.safe ?? PAGE)) };
  }
  if (vdev.needsInterrupt !== undefined && !options.some(({ name }) => name === 'intr'))
    return { vdev: vdev.name };
  const { start, end, text } = insertVdev(analysis, vdev.name, options);
  const { uri, range } = analysis.location(start, end);
  const version = versionOf(uri);
  return {
    vdev: vdev.name,
    title: vdev.title,
    place: location.slice(location.indexOf('0x')) as Hex,
    options: options.map(({ name, values }) => [name, ...values].join(' ')).join(' '),
    edit: { uri, range, newText: text, ...(version === undefined ? {} : { version }) },
  };
}
