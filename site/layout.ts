import { ALL_RULES } from '../server/src/checks/table';
import { escapeHtml } from './html';
import { relative } from './links';
import type { Rendered } from './markdown';
import { GUIDE_GROUPS, type PageSource } from './sources';

/** What the head of every page leads to. */
const MENU: readonly (readonly [title: string, address: string, kinds: readonly string[]])[] = [
  ['Playground', 'playground/index.html', ['playground']],
  ['Rules', 'rules/index.html', ['rule', 'rules']],
  ['Reference', 'reference.html', ['reference']],
  ['Guides', 'readme.html', ['guide']],
];

/** Pages need no script and ask nothing of any server but their own. */
const PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'";

interface Frame {
  readonly address: string;
  readonly title: string;
  readonly kind: PageSource['kind'] | 'playground';
  readonly description: string;
  readonly policy?: string;
  /** Put into the head. */
  readonly head?: string;
  /** What stands below the head of the page. */
  readonly body: string;
}

/** The frame that all pages have: head with the menu, and the page's own below. */
export function frame({ address, title, kind, description, policy, head = '', body }: Frame): string {
  const to = (target: string) => escapeHtml(relative(address, target));
  const menu = MENU.map(([name, target, kinds]) => {
    const current = kinds.includes(kind) ? ' aria-current="true"' : '';
    return `<a href="${to(target)}"${current}>${name}</a>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy ?? PAGE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}${kind === 'home' ? '' : ' · qvmconf'}</title>
<link rel="icon" href="${to('images/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('site.css')}">
${head}</head>
<body class="${kind}">
<a class="skip" href="#content">To the content</a>
<header class="top">
<a class="brand" href="${to('index.html')}"><img src="${to('images/icon.svg')}" alt="" width="24" height="24">qvmconf</a>
<nav aria-label="Site">${menu.join('\n')}</nav>
</header>
${body}
</body>
</html>
`;
}

/** A page of text, with the menu of its kind beside it. */
export function textPage(
  source: PageSource,
  { html, headings }: Rendered,
  sources: readonly PageSource[],
): string {
  const { address, title, kind } = source;
  const to = (target: string) => escapeHtml(relative(address, target));
  const own = headings
    .map(({ id, text }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`)
    .join('\n');
  const item = (other: PageSource) => {
    const isHere = other.address === address;
    const inner = isHere && own ? `<ul>${own}</ul>` : '';
    const current = isHere ? ' aria-current="page"' : '';
    return `<li><a href="${to(other.address)}"${current}>${escapeHtml(other.title)}</a>${inner}</li>`;
  };
  const menus: Readonly<Record<PageSource['kind'], () => string>> = {
    home: () => '',
    guide: () =>
      GUIDE_GROUPS.map((group) => {
        const items = sources.filter((other) => other.kind === 'guide' && other.group === group).map(item);
        return `<h2>${group}</h2><ul>${items.join('\n')}</ul>`;
      }).join('\n'),
    reference: () => `<ul>${item(source)}</ul>`,
    rules: () => rulesMenu(source),
    rule: () => rulesMenu(source),
  };
  const menu = menus[kind]();
  const beside = menu === '' ? '' : `<nav class="beside" aria-label="Pages">${menu}</nav>\n`;
  return frame({
    address,
    title: kind === 'home' ? `qvmconf: ${title}` : title,
    kind,
    description: descriptionOf(source),
    body: `<div class="columns">\n${beside}<main id="content">\n${html}</main>\n</div>`,
  });
}

/** All rules by their sections; that of the page is open. */
function rulesMenu({ address }: PageSource): string {
  const to = (id: string) => escapeHtml(relative(address, `rules/${id}.html`));
  const sections = [...new Set(ALL_RULES.map(({ section }) => section))];
  const groups = sections.map((section) => {
    const rules = ALL_RULES.filter((rule) => rule.section === section);
    const here = rules.find(({ id }) => address === `rules/${id}.html`);
    const items = rules.map(
      ({ id }) => `<li><a href="${to(id)}"${id === here?.id ? ' aria-current="page"' : ''}>${id}</a></li>`,
    );
    return `<details${here ? ' open' : ''}><summary>${section}</summary><ul>${items.join('\n')}</ul></details>`;
  });
  return `<a href="${to('index')}"${address === 'rules/index.html' ? ' aria-current="page"' : ''}>All rules</a>\n${groups.join('\n')}`;
}

/** The first paragraph that is plain words. */
function descriptionOf({ text, title }: PageSource): string {
  const paragraph = text.split(/\n{2,}/).find((part) => /^[A-Za-z`*]/.test(part) && !part.startsWith('**'));
  const words = (paragraph ?? title)
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]|\s+/g, (mark) => (mark.trim() ? '' : ' '));
  return words.length > 200 ? `${words.slice(0, words.lastIndexOf(' ', 197))} …` : words;
}
