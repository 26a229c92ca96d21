/**
 * `npm run fixtures`: writes what each rule, and any error, finds under each line of its file in
 * `test/fixtures/checks`, and beside each file what the rule says and what its fixes make of the text; the same for the
 * rules over several machines in `test/fixtures/host`. Review the difference before committing it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { annotated, golden, readCases } from '../test/unit/checks/support/fixture';
import { fixtureFiles, goldenPath } from '../test/unit/checks/support/fixtureFiles';
import * as host from '../test/unit/host/support/fixture';

for (const file of fixtureFiles()) {
  const cases = readCases(readFileSync(file, 'utf8'));
  const rule = path.basename(file, '.qvmconf');
  writeFileSync(file, annotated(rule, cases));
  writeFileSync(goldenPath(file), golden(rule, cases));
  console.log(path.relative(process.cwd(), file));
}

for (const file of host.hostFixtures()) {
  const cases = host.readHostCases(readFileSync(file, 'utf8'));
  writeFileSync(file, host.annotatedHost(cases));
  writeFileSync(host.goldenPath(file), host.goldenHost(cases));
  console.log(path.relative(process.cwd(), file));
}
