/**
 * `npm run fixtures`: writes what the rules find under each line of `test/fixtures/checks`, and beside each file
 * what the findings say and what the fixes make of the text. Review the difference before committing it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { annotated, golden, readCases } from '../test/unit/checks/support/fixture';
import { fixtureFiles, goldenPath } from '../test/unit/checks/support/fixtureFiles';

for (const file of fixtureFiles()) {
  const cases = readCases(readFileSync(file, 'utf8'));
  writeFileSync(file, annotated(cases));
  writeFileSync(goldenPath(file), golden(cases));
  console.log(path.relative(process.cwd(), file));
}
