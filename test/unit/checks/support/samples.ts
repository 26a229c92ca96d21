import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../../../samples');

export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** The configurations that a newcomer finds. */
export function sampleFiles(): Sample[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.qvmconf'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') }));
}

/** All but the one that is there to show what is found. */
export function isStatedClean({ name }: Sample): boolean {
  return path.basename(name) !== 'mistakes.qvmconf';
}
