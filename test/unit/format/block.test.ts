/** Formatting of a configuration inside another file. */
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { readCompanion } from '../../../server/src/companions/companion';
import { companionKind } from '../../../server/src/companions/kind';
import { formatBlock } from '../../../server/src/features/format/block';
import { editorStyle } from '../../../server/src/features/format/style';
import { analyse } from '../support/analysis';

const STYLE = editorStyle(true, 4, 'keep');

function formatted(name: string, text: string): string {
  const kind = companionKind(name);
  if (kind === undefined) throw new Error(`${name} is no companion`);
  const document = TextDocument.create(`file:///${name}`, 'plaintext', 1, text);
  const { inputs } = analyse('');
  const blocks = readCompanion(kind, text, BUILTIN).configurations.filter(({ literal }) => literal);
  expect(blocks.length).toBeGreaterThan(0);
  return TextDocument.applyEdits(
    document,
    blocks.flatMap((block) => formatBlock(document, block, inputs, STYLE)),
  );
}

test.each([
  [
    'a.build',
    '# é\n  x   y\n/g.conf = {\n\nsystem   a\nram  64M\nvdev pl011\nhostdev >-\n}\n  z   w\n',
    '# é\n  x   y\n/g.conf = {\n\nsystem a\nram 64M\nvdev pl011\n    hostdev >-\n}\n  z   w\n',
  ],
  [
    'a.build',
    '/g.conf = {\r\nsystem   a\r\nram 64M\r\nvdev pl011\r\nhostdev >-\r\n}\r\n/h.conf = {\r\nsystem b\r\nram 64M\r\nvdev pl011\r\nloc 0x1c090000\r\n}\r\n',
    '/g.conf = {\r\nsystem a\r\nram 64M\r\nvdev pl011\r\n    hostdev >-\r\n}\r\n/h.conf = {\r\nsystem b\r\nram 64M\r\nvdev pl011\r\n    loc 0x1c090000\r\n}\r\n',
  ],
  [
    'a.rst',
    'Text::\n\n   system   a\n   ram 64M\n\n\n\n   vdev pl011\n   hostdev >-\n\nMore   text\n',
    'Text::\n\n   system a\n   ram 64M\n\n\n\n   vdev pl011\n       hostdev >-\n\nMore   text\n',
  ],
  [
    'a.md',
    '- a\n\n  ```qvmconf\n  system a\n  ram 64M\n  vdev pl011\n    hostdev >-   loc 0x1c090000\n  ```\n',
    '- a\n\n  ```qvmconf\n  system a\n  ram 64M\n  vdev pl011\n      hostdev >- loc 0x1c090000\n  ```\n',
  ],
  [
    'a.sh',
    'if   true; then\ncat > /g.conf <<EOF\nsystem   a\nram 64M\nvdev pl011\nhostdev >-\nEOF\nfi\n',
    'if   true; then\ncat > /g.conf <<EOF\nsystem a\nram 64M\nvdev pl011\n    hostdev >-\nEOF\nfi\n',
  ],
])('of %s changes nothing around it and keeps its indentation: %j', (name, text, wanted) => {
  expect(formatted(name, text)).toBe(wanted);
  expect(formatted(name, wanted)).toBe(wanted);
});
