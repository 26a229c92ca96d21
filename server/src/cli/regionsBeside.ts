import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Analysis } from '../analysis/analysis';
import { viewOf } from '../analysis/workspaceView';
import { FileProblem } from '../entry/textFile';
import { regionsOfOthers } from '../features/regions';
import type { RegionsElsewhere } from '../machine/regions';
import { analyseFile } from './analyse';
import type { Console } from './command';

/** Configurations by the ends of their names. */
const ENDING = /\.(qvmconf|qvmcfg)$/;

/**
 * What the other configurations of a file's folder make of its regions: a guest that only attaches learns their sizes
 * from who creates them. A folder or file that cannot be read says nothing.
 * @param path of the analysed file; `-` has no folder
 */
export function regionsBeside(path: string, analysis: Analysis, console: Console): RegionsElsewhere {
  if (path === '-' || analysis.machine.vdevs.every(({ type }) => type !== 'shmem')) return new Map();
  const others = namesBeside(path).flatMap((name) => {
    try {
      return [analyseFile(join(dirname(path), name), console)];
    } catch (error) {
      if (error instanceof FileProblem) return [];
      throw error;
    }
  });
  return regionsOfOthers(analysis, viewOf([analysis, ...others]));
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path))
      .filter((name) => ENDING.test(name) && name !== basename(path))
      .sort();
  } catch {
    return [];
  }
}
