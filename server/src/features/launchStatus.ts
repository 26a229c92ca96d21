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
      const others = launch.documents
        .filter((each) => each.uri !== uri && each !== evidence.document)
        .map((each) => nameOf(each.uri));
      const reason = `${describePlace(evidence)} ${REASONS[certainty]}`;
      const detail = others.length === 0 ? reason : `with ${listed(others)}; ${reason}`;
      return [{ name: launch.name, detail, evidence }];
    }),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const names = [...new Set(found.map(({ name }) => name))];
  const isOne = names.length === 1;
  const details = found.map(({ name, detail }) => (isOne ? detail : `${name}: ${detail}`));
  return {
    text: isOne ? first.name : counted(names.length, 'machine'),
    detail: [...new Set(details)].join('\n'),
    evidence: { uri: first.evidence.document.uri, range: rangeOf(first.evidence) },
  };
}

/** A line of the status has room for two names. */
function listed(names: readonly string[]): string {
  return names.length > 2 ? counted(names.length, 'more file') : names.join(', ');
}

const REASONS: Readonly<Record<HostCertainty, string>> = {
  stated: 'states it',
  inferred: 'starts it',
  neighbours: 'lies beside it',
};
