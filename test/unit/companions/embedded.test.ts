import { describe, expect, test } from 'vitest';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { readCompanion } from '../../../server/src/companions/companion';
import { companionKind } from '../../../server/src/companions/kind';

/** Files by their names, with the configurations inside them: path on the target, and the text. */
const FILES: readonly (readonly [
  name: string,
  text: string,
  found: readonly (readonly [string | undefined, string])[],
])[] = [
  [
    'a.build',
    'guest.conf = {\nsystem a\nram 1M\n}\nother={ system\n}',
    [['guest.conf', '\nsystem a\nram 1M\n']],
  ],
  ['a.sh', 'cat > /x/a.conf <<EOF\nsystem a\nram 1M\nEOF\n', [['/x/a.conf', 'system a\nram 1M\n']]],
  ['a.sh', "cat <<'EOF' > a.conf\nsystem $a\nram 1M\nEOF\n", [['a.conf', 'system $a\nram 1M\n']]],
  ['a.sh', 'R=1M\ntee b <<-E\n\tsystem $S\n\tram $R\n\tE\n', [['b', '\tsystem @UNKNOWN@\n\tram 1M\n']]],
  ['a.sh', 'tee /x/b.conf <<E >/dev/null\nsystem a ram 1M\nE', [['/x/b.conf', 'system a ram 1M\n']]],
  ['a.sh', "printf 'system a\\nram 1M\\n' > a.conf", [['a.conf', 'system a\nram 1M\n']]],
  ['a.sh', 'cat > motd <<E\nsystem is up\nE', []],
  ['a.build', 's.sh={\ncat > a <<E\nsystem a ram 1M\nE\n}', [['a', 'system a ram 1M\n']]],
  [
    'a.md',
    '# x\n```qvmconf\nsystem a\n```\n```\nsystem b\nram 1M\n```\n```sh\nls\n```',
    [
      [undefined, 'system a\n'],
      [undefined, 'system b\nram 1M\n'],
    ],
  ],
  ['a.md', '- a list\n  ~~~~ qvm\n  ram 1M\n  ```\n  ~~~~\n', [[undefined, '  ram 1M\n  ```\n']]],
  ['a.md', '```qvmconf\nsystem a', [[undefined, 'system a']]],
  ['a.rst', 'As in::\n\n    system a\n    ram 1M\n\nText\n', [[undefined, '    system a\n    ram 1M\n\n']]],
  [
    'a.rst',
    '.. code-block:: qvmconf\n   :linenos:\n\n   ram 1M\n\n.. code-block:: sh\n\n   ls\n',
    [[undefined, '   ram 1M\n\n']],
  ],
];

describe('configurations inside other files', () => {
  test.each(FILES)('%s: %j', (name, text, found) => {
    const kind = companionKind(name);
    if (kind === undefined) throw new Error(`no kind for ${name}`);
    for (const source of [text, text.replaceAll('\n', '\r\n')]) {
      const { configurations } = readCompanion(kind, source, BUILTIN);
      expect(configurations.map(({ path, text }) => [path?.text, text.text.replaceAll('\r', '')])).toEqual(
        found,
      );
      for (const { text: inner } of configurations) {
        const at = inner.text.search(/system|ram/);
        expect(source.slice(inner.origin(at)?.offset).slice(0, 3)).toBe(inner.text.slice(at, at + 3));
        expect(inner.offsetOf(undefined, inner.origin(at)?.offset ?? -1)).toBe(at);
      }
    }
  });

  test('a build file tells what becomes what', () => {
    const { mappings } = readCompanion('build', '/g/a.conf=images/a.qvmconf\nx\n', BUILTIN);
    expect(mappings).toEqual([{ target: '/g/a.conf', host: 'images/a.qvmconf' }]);
  });
});
