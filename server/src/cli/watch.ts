import { statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Milliseconds without a change before the next run: an editor writes in several steps. */
const SETTLE = 100;

/**
 * Runs now and again after each change in some files and folders, one run at a time, until the process ends. Files
 * are watched by their folders, as most editors write a new file in place of the old one.
 */
export function watchPaths(
  paths: readonly string[],
  check: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(run, SETTLE);
  };
  const run = () => {
    if (running) {
      changed();
      return;
    }
    running = true;
    void check()
      .catch(onFailure)
      .finally(() => {
        running = false;
      });
  };
  for (const { folder, deep } of watchedFolders(paths)) {
    const watcher = watch(folder, { recursive: deep }, (_event, name) => {
      // What a run itself writes beside a file is none of its own news.
      if (name?.endsWith('.tmp') !== true) changed();
    });
    watcher.on('error', onFailure);
  }
  run();
}

function watchedFolders(paths: readonly string[]): { readonly folder: string; readonly deep: boolean }[] {
  const folders = new Map<string, boolean>();
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const glob = path.search(/[*?[{!(]/);
    const folder = isFolder ? path : dirname(glob < 0 ? path : `${path.slice(0, glob)}x`);
    folders.set(folder, isFolder || glob >= 0 || folders.get(folder) === true);
  }
  return [...folders].map(([folder, deep]) => ({ folder, deep }));
}
