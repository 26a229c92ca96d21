import type { Analysis } from '../../analysis/analysis';
import { type Block, code, plain } from './markdown';
import { machineName, type Subject } from './subject';

/** A region name with the machines that create it or speak of it by its full name. */
export interface KnownRegion {
  readonly name: string;
  /** `guest_1 creates it`, in the order of the workspace. */
  readonly users: readonly { readonly machine: string; readonly creates: boolean; readonly here: boolean }[];
}

const WILDCARD = /[*?[\]]/;

/** Every region name that this file or another of the workspace knows, this file's first. */
export function knownRegions({ analysis, workspace }: Subject): KnownRegion[] {
  const regions = new Map<string, { machine: string; creates: boolean; here: boolean }[]>();
  const add = (name: string, other: Analysis, creates: boolean) => {
    const users = regions.get(name) ?? [];
    const machine = machineName(other);
    const user = users.find((known) => known.machine === machine);
    if (user === undefined) users.push({ machine, creates, here: other === analysis });
    else user.creates ||= creates;
    regions.set(name, users);
  };
  const others = [...workspace.analyses()].filter((other) => other !== analysis);
  for (const other of [analysis, ...others]) {
    for (const vdev of other.machine.vdevs) {
      for (const region of vdev.regions) if (region.name !== undefined) add(region.name, other, true);
      for (const { pattern } of vdev.patterns) {
        if (pattern !== undefined && !WILDCARD.test(pattern)) add(pattern, other, false);
      }
    }
  }
  return [...regions].map(([name, users]) => ({ name, users }));
}

/** "created by guest_1, named by guest_2"; undefined where nobody else knows the region. */
export function usersText(region: KnownRegion): Block {
  return describeUsers(region.users);
}

/** The same without this machine: "Also named by guest_2". */
export function othersText(region: KnownRegion): Block {
  const others = describeUsers(region.users.filter((user) => !user.here));
  return others && `Also ${others}`;
}

function describeUsers(users: KnownRegion['users']): Block {
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
