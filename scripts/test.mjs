/**
 * `npm test`: everything that has to hold, kind by kind, and one line at the end: `N passed, N failed`.
 *
 *     npm test                 all kinds
 *     npm test -- unit lint    some
 *
 * Fails when anything failed, and when nothing ran. Lint and type check count as one test each.
 */
import { ensureCommands } from './debian.mjs';
import { ensureInstalled } from './install.mjs';
import { editor, lint, types, unit } from './test-kinds.mjs';

/** The kinds in the order from quick to slow, with the commands that each needs. */
const KINDS = {
  lint: { title: 'lint and format (biome)', run: lint, needs: [] },
  types: { title: 'type check (tsc)', run: types, needs: [] },
  unit: {
    title: 'unit, protocol, grammar and panel tests (vitest)',
    run: unit,
    needs: ['dtc', 'g++', 'nvim', 'emacs', 'eglot'],
  },
  editor: { title: 'editor tests (VS Code)', run: editor, needs: ['chromium', 'fonts'] },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(KINDS, name));
if (unknown.length > 0) {
  console.error(
    `No kind of test is called ${unknown.join(', ')}; there are ${Object.keys(KINDS).join(', ')}.`,
  );
  process.exit(2);
}
const kinds = Object.entries(KINDS).filter(([name]) => wanted.length === 0 || wanted.includes(name));

ensureInstalled();
try {
  await ensureCommands(kinds.flatMap(([, { needs }]) => needs));
} catch (error) {
  // Not the end: the tests that need what is missing fail, the others tell what they have to tell.
  console.error(error.message);
}
const { build } = await import('./build.mjs');
await build();

const total = { passed: 0, failed: 0 };
for (const [name, { title, run }] of kinds) {
  console.log(`\n== ${name}: ${title}`);
  const began = Date.now();
  const { passed, failed } = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
  console.log(
    `== ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
