import MarkdownIt from 'markdown-it';
import { escapeHtml } from './html';
import { type Links, relative } from './links';
import { fragmentOf, type NamedText } from './playground/fragment';
import type { PageSource } from './sources';

interface Heading {
  readonly id: string;
  /** Plain. */
  readonly text: string;
}

export interface Rendered {
  readonly html: string;
  /** Of the second level, for the menu. */
  readonly headings: readonly Heading[];
}

interface Tools {
  readonly links: Links;
  readonly colour: (code: string, language: string) => string;
}

type Token = ReturnType<MarkdownIt['parse']>[number];

/** What they find is in the size of a file, which a text has not. */
const NOT_BY_TEXTS = ['docs/rules/load-too-large.md'];

/** A Markdown file of the project as the inside of a page. */
export async function renderMarkdown(source: PageSource, { links, colour }: Tools): Promise<Rendered> {
  const markdown = new MarkdownIt({ html: true });
  const headings: Heading[] = [];
  const slugs = new Map<string, number>();
  const { rules } = markdown.renderer;
  rules.fence = (tokens, index) => {
    const { content, info } = tokens[index]!;
    const language = info.trim();
    const code = colour(content.replace(/\n$/, ''), language);
    return `<pre tabindex="0"><code>${code}</code></pre>\n`;
  };
  rules.table_open = () => '<div class="wide" tabindex="0"><table>\n';
  rules.table_close = () => '</table></div>\n';
  const tokens = markdown.parse(source.text, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const text = plain(tokens[index + 1]!);
      const id = uniqueSlug(text, slugs);
      token.attrSet('id', id);
      if (token.tag === 'h2') headings.push({ id, text });
    }
    // The content policy of the pages has no place for inline styles.
    const align = /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1];
    if (align) {
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
      token.attrSet('class', align);
    }
    for (const child of token.children ?? []) {
      const attribute = child.type === 'link_open' ? 'href' : child.type === 'image' ? 'src' : undefined;
      const href = attribute && child.attrGet(attribute);
      if (attribute && href) child.attrSet(attribute, links.resolve(String(href), source));
    }
  }
  const examples = await withExamples(tokens, source);
  return { html: markdown.renderer.render(examples, markdown.options, {}), headings };
}

/** After the examples of a section, a link that opens them in the playground. */
async function withExamples(tokens: readonly Token[], source: PageSource): Promise<Token[]> {
  if (source.kind !== 'rule' || NOT_BY_TEXTS.includes(source.file)) return [...tokens];
  const out: Token[] = [];
  let files: NamedText[] = [];
  // A device tree or a reading of the host has no name: there is nothing to open it as.
  let isWhole = true;
  const close = async () => {
    if (isWhole && files.some(({ name }) => name.endsWith('.qvmconf'))) out.push(await linkTo(files, source));
    files = [];
    isWhole = true;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') await close();
    out.push(token);
    if (token.type !== 'fence') continue;
    // A file that is not alone has its name in the line above.
    const above = tokens[index - 2]?.type === 'inline' ? tokens[index - 2]?.children : undefined;
    const name = above?.length === 1 && above[0]?.type === 'code_inline' ? above[0].content : undefined;
    if (name === undefined && token.info.trim() !== 'qvmconf') isWhole = false;
    else files.push({ name: name ?? 'guest.qvmconf', text: token.content });
  }
  await close();
  return out;
}

async function linkTo(files: readonly NamedText[], source: PageSource): Promise<Token> {
  const href = `${relative(source.address, 'playground/index.html')}${await fragmentOf(files)}`;
  const link = `<p class="try"><a href="${escapeHtml(href)}">Open in the playground</a></p>`;
  return new MarkdownIt({ html: true }).parse(link, {})[0]!;
}

function plain(inline: Token): string {
  return (inline.children ?? []).map(({ content }) => content).join('');
}

/** As hosts of repositories make it, so that links hold there and here. */
function uniqueSlug(text: string, taken: Map<string, number>): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
  const times = taken.get(slug) ?? 0;
  taken.set(slug, times + 1);
  return times === 0 ? slug : `${slug}-${times}`;
}
