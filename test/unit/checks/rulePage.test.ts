import { afterEach, expect, test, vi } from 'vitest';
import { linkToRulePage } from '../../../server/src/checks/rulePage';
import { diagnosticStyle } from '../../../server/src/connection/diagnosticStyle';
import type { Session } from '../../../server/src/connection/session';

const FOLDER = 'file:///x/docs/rules/';

afterEach(() => vi.unstubAllEnvs());

test('without a site, a link leads to the file that ships, or nowhere', () => {
  vi.stubEnv('QVMCONF_SITE', '');
  expect(linkToRulePage('load-overlap', FOLDER)).toBe('file:///x/docs/rules/load-overlap.md');
  expect(linkToRulePage('load-overlap', undefined)).toBeUndefined();
});

test.each(['https://qvmconf.example/site', 'https://qvmconf.example/site/'])(
  'with %s, to its page',
  (site) => {
    vi.stubEnv('QVMCONF_SITE', site);
    for (const folder of [FOLDER, undefined])
      expect(linkToRulePage('load-overlap', folder)).toBe(
        'https://qvmconf.example/site/rules/load-overlap.html',
      );
  },
);

test('a client that shows no links gets none', () => {
  const session = (codeDescriptionSupport: boolean) =>
    ({
      client: { textDocument: { publishDiagnostics: { codeDescriptionSupport } } },
      rulePages: FOLDER,
    }) as Session;
  vi.stubEnv('QVMCONF_SITE', 'https://qvmconf.example');
  expect(diagnosticStyle(session(false)).rulePage).toBeUndefined();
  expect(diagnosticStyle(session(true)).rulePage?.('load-overlap')).toBe(
    'https://qvmconf.example/rules/load-overlap.html',
  );
});
