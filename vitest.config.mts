import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    // A test must not fail because a machine is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The editor tests are mocha's: they run inside the extension host.
    exclude: ['test/editor/**', 'node_modules/**'],
  },
});
