import type { LaunchStatus } from '../../../shared/protocol';
import { counted } from '../../../shared/words';
import { nameOf } from '../analysis/documentAddress';
import type { HostCertainty } from '../host/host';
import type { Hosts } from '../host/hosts';
import { describePlace } from '../host/place';

/** Undefined of a file that is a machine of its own, or of none. */
export function launchStatus({ all }: Hosts, uri: string): LaunchStatus | undefined {
  const found = all.flatMap(({ certainty, guests }) =>
    guests
      .filter(
        ({ launch, evidence }) => evidence !== undefined && launch.documents.some((each) => each.uri === uri),
      )
      .map(({ launch, evidence }) => ({
        name: launch.name,
        detail: [
          launch.documents.map((each) => nameOf(each.uri)).join(', '),
          ...(evidence === undefined ? [] : [`${describePlace(evidence)} ${REASONS[certainty]}`]),
        ].join('; '),
      })),
  );
  if (found.length === 0) return undefined;
  const names = [...new Set(found.map(({ name }) => name))];
  const [only] = names;
  return {
    text: names.length === 1 ? (only ?? '') : counted(names.length, 'machine'),
    detail: [...new Set(found.map(({ name, detail }) => `${name}: ${detail}`))].join('\n'),
  };
}

const REASONS: Readonly<Record<HostCertainty, string>> = {
  stated: 'states it',
  inferred: 'starts it',
  neighbours: 'lies beside it',
};
