/**
 * `npm run fixtures`: writes what each rule, and any error, finds under each line of its file in
 * `test/fixtures/checks`, and beside each file what the rule says and what its fixes make of the text. Review the difference before committing it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { annotated, golden, readCases } from '../test/unit/checks/support/fixture';
import { fixtureFiles, goldenPath } from '../test/unit/checks/support/fixtureFiles';

for (const file of fixtureFiles()) {
  const cases = readCases(readFileSync(file, 'utf8'));
  const rule = path.basename(file, '.qvmconf');
  writeFileSync(file, annotated(rule, cases));
  writeFileSync(goldenPath(file), golden(rule, cases));
  console.log(path.relative(process.cwd(), file));
}
