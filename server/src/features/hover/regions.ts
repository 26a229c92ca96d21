import type { KnownRegion } from '../../machine/regions';
import { type Block, code, plain } from './markdown';
import type { HoverSubject } from './subject';

/** A machine that speaks of a region. */
interface User {
  readonly machine: string;
  readonly creates: boolean;
  readonly here: boolean;
}

/** "created by guest_1, named by guest_2"; undefined where nobody else knows the region. */
export function usersText(subject: HoverSubject, region: KnownRegion): Block {
  return describeUsers(usersOf(subject, region));
}

/** The same without this machine: "Also named by guest_2". */
export function othersText(subject: HoverSubject, region: KnownRegion): Block {
  const others = describeUsers(usersOf(subject, region).filter((user) => !user.here));
  return others && `Also ${others}`;
}

/** Each machine once, as a creator where it creates the region. */
function usersOf({ analysis }: HoverSubject, { mentions }: KnownRegion): User[] {
  return [...new Set(mentions.map(({ by }) => by))].map((by) => ({
    machine: by.name,
    creates: mentions.some((mention) => mention.by === by && mention.how === 'create'),
    here: by.machine === analysis.machine,
  }));
}

function describeUsers(users: readonly User[]): Block {
  const text = (creates: boolean) =>
    users
      .filter((user) => user.creates === creates)
      .map((user) => (user.here ? 'this machine' : plain(user.machine)))
      .join(', ');
  const created = text(true);
  const named = text(false);
  return (
    [created && `created by ${created}`, named && `named by ${named}`].filter(Boolean).join('; ') || undefined
  );
}

/** A region's name as code; empty names are shown as such. */
export function regionCode(name: string): string {
  return name === '' ? '(empty)' : code(name);
}
