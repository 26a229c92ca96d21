/** Nothing that a configuration says becomes an image, a link, or anything else than text in a card. */
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { viewOf } from '../../../server/src/analysis/workspaceView';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { code, plain, synopsis, table } from '../../../server/src/features/hover/markdown';
import { analyse } from '../support/analysis';
import { textOf } from './card';

const HOSTILE = [
  '![p](https://example.org/x.png)',
  '[click](command:workbench.action.quit)',
  'https://example.org/',
  'www.example.org',
  'a@example.org',
  '<img/src=https://example.org/x>',
  'a|b',
  'a\\|b',
  'a\\\\|b',
  '`x`![p](https://example.org)',
  '```',
  '**b**',
  '&lt;b&gt;',
];

const markdown = new MarkdownIt({ html: true, linkify: true });
// As GitHub's dialect, which makes no link of a bare name with a dot.
markdown.linkify.set({ fuzzyLink: false });

/** Addresses that a text leads to or loads from, and what is HTML in it. */
function active(text: string): string[] {
  return markdown
    .parse(text, {})
    .flatMap((block) => [block, ...(block.children ?? [])])
    .flatMap((token) => {
      if (token.type === 'html_inline' || token.type === 'html_block') return [token.content];
      return [token.attrGet('href') ?? token.attrGet('src') ?? []].flat();
    });
}

/** What is read of a text. */
function shown(text: string): string {
  return markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ content }) => content)
    .join('');
}

test.each(HOSTILE)('%s stays text', (word) => {
  expect(active(plain(word))).toEqual([]);
  expect(plain(word)).not.toMatch(/www\./);
  expect(shown(plain(word))).toBe(word);
  expect(active(code(word))).toEqual([]);
  const [row] = markdown.parse(table(['', ''], [[code(word), plain(word)]]) ?? '', {}).slice(-1);
  expect(row?.type).toBe('table_close');
  const cells = markdown.parse(table(['', ''], [[code(word), plain(word)]]) ?? '', {});
  expect(cells.filter(({ type }) => type === 'td_open')).toHaveLength(2);
  expect(cells.filter(({ type }) => type === 'inline').at(-1)?.content).toBe(
    plain(word).replace(/\\\|/g, '|'),
  );
  expect(markdown.parse(synopsis(word), {}).map(({ type }) => type)).toEqual(['fence']);
});

test('a fence cannot be ended by a quoted name with line ends', () => {
  const tokens = markdown.parse(synopsis('vdev "a\n```\n![p](https://example.org)"'), {});
  expect(tokens.map(({ type }) => type)).toEqual(['fence']);
});

/** Hostile words wherever a word may stand. */
const TEXTS = HOSTILE.flatMap((word) => {
  const quoted = `"${word}\n![q](https://example.org/y)"`;
  return [word, quoted].map(
    (name) => `system ${name}
ram 0x80000000,64M
load ${name}
cmdline ${name}
vdev ${name} loc 0x1c010000 intr ${name}:37 ${name}
vdev virtio-net loc 0x1c0c0000 intr gic:40 name ${name} peer /dev/qvm/${name}/b
vdev virtio-blk loc 0x1c0d0000 intr gic:41 hostdev ${name}
vdev shmem loc 0x1c050000 intr gic:38 create ${name},0x1000 allow ${name} deny ${name}
set fdt-dump-file ${name}
${name}
# qvmconf: ${word.replaceAll('\n', ' ')}
`,
  );
});

test.each(TEXTS)('no card of %s loads or leads anywhere but to the manual and the file', (text) => {
  const analysis = analyse(text);
  const other = analyse(text.replace('system ', 'system x'), {}, 'file:///other.qvmconf');
  const seen = new Set<string>();
  for (let offset = 0; offset < text.length; offset += 3) {
    const card = textOf(hoverAt(analysis, offset, viewOf([analysis, other])));
    if (seen.has(card)) continue;
    seen.add(card);
    for (const address of active(card))
      expect(address, card).toMatch(
        /^(https:\/\/(www\.qnx|docs\.oasis|developer\.arm)|file:\/\/\/\w+\.qvmconf#L\d+$)/,
      );
  }
  expect(seen.size).toBeGreaterThan(5);
});

test('a client that runs commands is led to the drawing and to the page about shared memory', () => {
  const analysis = analyse('ram 0x80000000,64M\nvdev shmem loc 0x1c050000 intr gic:38\n');
  const links = { commands: true, pages: 'file:///x/docs/' };
  const card = textOf(hoverAt(analysis, 36, viewOf([analysis]), { links }));
  expect(active(card).filter((address) => address.startsWith('command:'))).toEqual([
    expect.stringMatching(/^command:qvmconf\.showLayout\?%5B%22file/),
    expect.stringMatching(/^command:markdown\.showPreview\?%5B%22file/),
  ]);
  expect(textOf(hoverAt(analysis, 36, viewOf([analysis])))).not.toContain('command:');
});
