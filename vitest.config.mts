import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The editor tests are mocha's: they run inside the extension host.
    exclude: ['test/editor/**', 'node_modules/**'],
  },
});
