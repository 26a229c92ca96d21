import { quoted } from '../../../shared/quoted';
import type { Finding } from '../checks/rule';
import type { HostFinding, HostFix } from './finding';
import type { Launch } from './launch';

/** Rules about one file's own comments, whose word on several files together is not asked. */
const OF_ONE_FILE: ReadonlySet<string> = new Set(['stale-map', 'unused-suppression']);

/** What the rules over one machine find, in the files that it is made of. */
function launchFindings(launch: Launch): HostFinding[] {
  const isOneFile = launch.texts.length === 1;
  return launch.analysis.findings.flatMap((finding) =>
    !isOneFile && OF_ONE_FILE.has(finding.rule) ? [] : [placed(finding, launch)],
  );
}

function placed(finding: Finding, launch: Launch): HostFinding {
  const { rule, severity, message, related, tag, fixes } = finding;
  return {
    ...launch.place(finding),
    rule,
    severity,
    message,
    related: related.map((place) => ({ ...launch.place(place), message: place.message })),
    ...(tag === undefined ? {} : { tag }),
    ...(fixes === undefined ? {} : { fixes: () => placedFixes(fixes(), launch) }),
  };
}

function placedFixes(fixes: ReturnType<NonNullable<Finding['fixes']>>, launch: Launch): HostFix[] {
  return fixes.flatMap(({ edits, ...fix }) => {
    const own = launch.edits(edits);
    return own === undefined ? [] : [{ ...fix, edits: own }];
  });
}

/** One finding, and the machines for which it holds. */
interface Shared {
  readonly finding: HostFinding;
  readonly machines: string[];
}

/**
 * The findings of several machines, each place once. What holds for some of the machines that a file belongs to says
 * for which.
 */
export function mergeFindings(launches: readonly Launch[]): HostFinding[] {
  const shared = new Map<string, Shared>();
  for (const launch of launches) {
    for (const finding of launchFindings(launch)) {
      const { document, start, end, rule, message } = finding;
      const key = [document.uri, start, end, rule, message].join('\n');
      const known = shared.get(key);
      if (known === undefined) shared.set(key, { finding, machines: [launch.name] });
      else if (!known.machines.includes(launch.name)) known.machines.push(launch.name);
    }
  }
  return [...shared.values()].map(({ finding, machines }) => {
    const owners = new Set(
      launches.filter(({ documents }) => documents.includes(finding.document)).map(({ name }) => name),
    );
    if (owners.size <= machines.length) return finding;
    const names = machines.map((name) => quoted(name)).join(', ');
    return { ...finding, message: `${finding.message} (In ${names}.)` };
  });
}
