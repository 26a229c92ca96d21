import { fileURLToPath, pathToFileURL } from 'node:url';
import { NODE_HOST } from '../entry/nodeHost';
import { HostFileReadings, type HostReadings } from '../workspace/hostReadings';
import type { Console } from './command';
import { shown } from './terminal';

const FOUND = new WeakMap<Console, HostFileReadings>();

/**
 * The device tree and the listing that the host file of a configuration names; a host file lies in its folder or above,
 * up to the current one. What cannot be read is told once.
 * @param uri address of the configuration
 */
export function hostReadingsOf(uri: string, console: Console): HostReadings {
  let readings = FOUND.get(console);
  if (readings === undefined) {
    readings = new HostFileReadings({ ...NODE_HOST, now: () => 0 });
    readings.setFolders([pathToFileURL(process.cwd()).href]);
    readings.onProblem((file, problem) =>
      console.error(`qvmconf: ${shown(fileURLToPath(file))}: ${shown(problem)}\n`),
    );
    FOUND.set(console, readings);
  }
  return readings.readingsOf(uri);
}
