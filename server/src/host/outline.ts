import { isShmem, type VirtualMachine } from '../machine/machine';
import type { Part } from '../syntax/part';
import { perMachine } from './perMachine';

/** What the rules over several machines ask of each of them, however many there are. It holds on to no tree. */
interface Outline {
  /** How people call the machine. */
  readonly name: string;
  readonly system: string | undefined;
  readonly systemPart: Part | undefined;
  readonly hasUnknownOptions: boolean;
  /** The files that it loads as programs or images, where they are known. */
  readonly images: readonly string[];
  /** The names of its vdevs. */
  readonly deviceNames: ReadonlySet<string>;
  /** A vdev has a name that cannot be known. */
  readonly hasUnknownName: boolean;
  /** Its shared memory, as `knownRegions` reads it. */
  readonly sharing: Pick<VirtualMachine, 'vdevs'>;
}

export const outlineOf = perMachine(({ machine, machineName }): Outline => {
  const { system, systemPart, hasUnknownOptions, vdevs, loads } = machine;
  return {
    name: machineName,
    system,
    systemPart,
    hasUnknownOptions,
    images: loads.flatMap(({ blob, file }) => (blob === undefined && file !== undefined ? [file] : [])),
    deviceNames: new Set(vdevs.flatMap(({ name }) => name ?? [])),
    hasUnknownName: vdevs.some(({ name, namePart }) => name === undefined && namePart !== undefined),
    sharing: { vdevs: vdevs.filter(isShmem) },
  };
});
