import type { LaunchStatus } from '../../../shared/protocol';
import { counted } from '../../../shared/words';
import { nameOf } from '../analysis/documentAddress';
import type { HostCertainty } from '../host/host';
import type { Hosts } from '../host/hosts';
import { describePlace, rangeOf } from '../host/place';

/** Undefined of a file that nobody starts and nothing states. */
export function launchStatus({ all }: Hosts, uri: string): LaunchStatus | undefined {
  const found = all.flatMap(({ certainty, guests }) =>
    guests.flatMap(({ launch, evidence }) => {
      if (evidence === undefined || !launch.documents.some((each) => each.uri === uri)) return [];
      const files = launch.documents.map((each) => nameOf(each.uri)).join(', ');
      const detail = `${launch.name}: ${files}; ${describePlace(evidence)} ${REASONS[certainty]}`;
      return [{ name: launch.name, detail, evidence }];
    }),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const names = [...new Set(found.map(({ name }) => name))];
  return {
    text: names.length === 1 ? first.name : counted(names.length, 'machine'),
    detail: [...new Set(found.map(({ detail }) => detail))].join('\n'),
    evidence: { uri: first.evidence.document.uri, range: rangeOf(first.evidence) },
  };
}

const REASONS: Readonly<Record<HostCertainty, string>> = {
  stated: 'states it',
  inferred: 'starts it',
  neighbours: 'lies beside it',
};
