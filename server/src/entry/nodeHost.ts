import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServerPlatform } from '../connection/host';
import { flushCompiledCode } from './compileCache';
import { readGuestTree } from './deviceTreeFile';
import { MOMENT } from './moment';
import { rulePagesAddress } from './rulePages';
import { readTextFile } from './textFile';

/** The file system and clock of a Node process. Only `file:` addresses can be read. */
export const NODE_HOST: ServerPlatform = {
  // The clock of `performance` is compiled when it is first asked, which takes longer than an analysis.
  now: () => process.uptime() * 1000,
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  pause: () => new Promise((resolve) => setTimeout(resolve, MOMENT).unref()),
  keepCompiledCode: flushCompiledCode,
  fileSize: (uri) =>
    attempt(() => {
      // Most files are on the target alone, each keystroke asks, and an error costs much more than an answer.
      const entry = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
      return entry?.isFile() === true ? entry.size : undefined;
    }),
  readFile: (uri) => attempt(() => readTextFile(fileURLToPath(uri)).text),
  list: (uri) =>
    attempt(() =>
      readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) =>
        entry.isDirectory() ? `${entry.name}/` : entry.name,
      ),
    ) ?? [],
  readTree: (tree, configuration) => {
    const path = attempt(() => fileURLToPath(tree));
    if (path === undefined) return undefined;
    try {
      return readGuestTree(
        path,
        attempt(() => statSync(fileURLToPath(configuration)).mtimeMs),
      );
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  },
  rulePages: rulePagesAddress(),
};

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
