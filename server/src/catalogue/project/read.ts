import { quoted } from '../../../../shared/quoted';
import type { VdevFact } from '../shape';
import { type Problems, readList, readObject, readText, report } from './jsonObject';
import { readJson } from './jsonText';
import type { ProjectProblem } from './problem';
import { readVdev } from './vdev';

/** The vdevs of a project file, and what is wrong in it. */
export interface ProjectVdevs {
  readonly vdevs: readonly VdevFact[];
  readonly problems: readonly ProjectProblem[];
}

/**
 * Reads a file that describes vdevs (schema: `schemas/qvmconf-vdevs.schema.json`). Never fails: what makes no sense is
 * reported and left out, the rest counts. Comments and commas at the end of lists are fine.
 * @param origin names the file in what is said of its vdevs
 */
export function readProjectVdevs(text: string, origin: string): ProjectVdevs {
  const problems: Problems = [];
  const root = readJson(text, problems);
  if (root === undefined) return { vdevs: [], problems };
  const source = { certainty: 'documented', note: `described in ${origin}` } as const;
  const read = readObject((object) => {
    object.get('$schema', readText);
    return object.need('vdevs', readList(readVdev(source)));
  });
  const vdevs = read(root, problems) ?? [];
  const names = new Set<string>();
  for (const { name } of vdevs) {
    if (names.has(name))
      report(
        problems,
        { offset: root.offset, length: 1 },
        `The vdev ${quoted(name)} is described twice; the later one counts.`,
        'warning',
      );
    names.add(name);
  }
  problems.sort((a, b) => a.start - b.start);
  return { vdevs, problems };
}
