import { TextFinder } from './finder';
import type { Guest, Host } from './host';
import { inferHosts } from './infer';
import type { HostLibrary } from './library';
import type { HostPlace } from './place';

/** A guest in the order of starting, with the line that tells. */
interface Starter {
  readonly guest: Guest;
  /** The line of a script that starts it, or what else it is known from; undefined of a neighbour. */
  readonly evidence: HostPlace | undefined;
}

/**
 * The guests in the order in which the host's scripts start them; one that no script starts keeps its place after those
 * that the project file names before it.
 */
export function startOrder(host: Host, library: HostLibrary): Starter[] {
  const written = host.guests.map((guest) => ({ guest, evidence: guest.evidence }));
  // An inferred host has the order of its script already, and neighbours have none.
  if (host.certainty !== 'stated') return written;
  const started = inferHosts(host.scripts, new TextFinder(library), library).flatMap(({ guests }) => guests);
  const placeOf = (guest: Guest) => started.findIndex((other) => filesOf(other) === filesOf(guest));
  const placed = written.map(({ guest, evidence }) => {
    const place = placeOf(guest);
    return { guest, place, evidence: started[place]?.evidence ?? evidence };
  });
  const ordered = placed.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place);
  let next = 0;
  return placed.map((own) => (own.place < 0 ? own : ordered[next++]!));
}

function filesOf({ launch }: Guest): string {
  return launch.documents.map(({ uri }) => uri).join('\n');
}
