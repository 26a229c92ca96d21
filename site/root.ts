import path from 'node:path';

/** Folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, '..');
