import type { DeviceStatement } from '../companions/statement';
import type { Vdev } from '../machine/machine';
import type { CompanionFile } from './companionFile';
import type { Guest } from './host';

/** A line of a guest's build file with the vdev that it means. */
export interface PairedDevice {
  readonly statement: DeviceStatement;
  /** Undefined where none is there, or where several could be meant. */
  readonly vdev: Vdev | undefined;
  /** The vdevs of that type that no other line means. */
  readonly others: readonly Vdev[];
}

export function deviceStatements({ statements }: CompanionFile): DeviceStatement[] {
  return statements.filter((statement) => statement.kind === 'device');
}

/**
 * Which vdev each line of a build file means: the one of its address; of what is then left, the one of its line, or
 * the only one.
 */
export function pairDevices(guest: Guest, statements: readonly DeviceStatement[]): PairedDevice[] {
  const { vdevs } = guest.launch.analysis.machine;
  const paired = new Map<DeviceStatement, Vdev>();
  const isFree = (vdev: Vdev) => ![...paired.values()].includes(vdev);
  const free = ({ program }: DeviceStatement) =>
    vdevs.filter((vdev) => vdev.type === program.vdev && isFree(vdev));
  const pair = (statement: DeviceStatement, vdev: Vdev | undefined) => {
    if (vdev !== undefined) paired.set(statement, vdev);
  };
  for (const statement of statements) {
    const address = statement.address?.value;
    if (address !== undefined)
      pair(
        statement,
        free(statement).find((vdev) => deviceAddress(guest, vdev) === address),
      );
  }
  const left = () => statements.filter((statement) => !paired.has(statement));
  for (const statement of left()) {
    const line = statement.line?.value;
    const [found, more] = free(statement).filter(
      (vdev) => line !== undefined && vdev.interrupts[0]?.line === line,
    );
    if (more === undefined) pair(statement, found);
  }
  for (const statement of left()) {
    const rivals = left().filter(({ program }) => program.vdev === statement.program.vdev);
    const [only, more] = free(statement);
    // An address that cannot be known may be that of any vdev.
    if (more === undefined && rivals.length === 1) pair(statement, only);
  }
  return statements.flatMap((statement): PairedDevice[] => {
    const vdev = paired.get(statement);
    const isUnknown = statement.address !== undefined && statement.address.value === undefined;
    if (vdev === undefined && (isUnknown || statement.address === undefined)) return [];
    return [{ statement, vdev, others: free(statement) }];
  });
}

/** Where a vdev answers first, stated or by default; undefined where it has no address or none that can be known. */
export function deviceAddress({ launch }: Guest, vdev: Vdev): bigint | undefined {
  return launch.analysis.layout.windowsOf.get(vdev.component)?.find(({ space }) => space === 'mem')?.start;
}
