import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root';

/** A page made of a Markdown file of the project. */
export interface PageSource {
  /** From the root of the project, with slashes. */
  readonly file: string;
  /** Address on the site, from its root. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly kind: 'rule' | 'rules' | 'reference' | 'guide' | 'home';
  /** Of a guide. */
  readonly group: (typeof GUIDE_GROUPS)[number];
}

/** How the menu of the guides is divided. */
export const GUIDE_GROUPS = ['Using it', 'Editors', 'Inside'] as const;

/** In this order; what else is in docs/ follows by its title. */
const GUIDES = [
  'README.md',
  'docs/command-line.md',
  'docs/ci.md',
  'docs/hosts.md',
  'docs/verify.md',
  'docs/own-vdevs.md',
  'docs/editors/index.md',
  'docs/assistants.md',
  'docs/npm.md',
  'docs/api.md',
];

/** Of the root of the project, after the others. */
const ABOUT = ['CHANGELOG.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** Of pages that are called like the project. */
const TITLES: Readonly<Record<string, string>> = {
  'README.md': 'Overview',
  'docs/npm.md': 'The npm package',
};

/** They are the steps of VS Code's walkthrough, and no pages. */
const LEFT_OUT = /^docs\/walkthrough\//;

/** Every page that is written in Markdown, in the order of the menus. */
export function sources(): PageSource[] {
  const docs = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !LEFT_OUT.test(file));
  const found = ['site/home.md', 'README.md', ...docs, ...ABOUT].map(read);
  return found.sort((a, b) => rank(a.file) - rank(b.file) || (a.title < b.title ? -1 : 1));
}

function rank(file: string): number {
  const guide = GUIDES.indexOf(file);
  if (guide >= 0) return guide;
  return GUIDES.length + (ABOUT.includes(file) ? ABOUT.indexOf(file) + 1 : 0);
}

function read(file: string): PageSource {
  const text = readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
  const heading = /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? file;
  const title = TITLES[file] ?? heading;
  return { file, address: addressOf(file), title, text, kind: kindOf(file), group: groupOf(file) };
}

function kindOf(file: string): PageSource['kind'] {
  if (file === 'site/home.md') return 'home';
  if (file === 'docs/reference.md') return 'reference';
  if (file === 'docs/rules/index.md') return 'rules';
  return file.startsWith('docs/rules/') ? 'rule' : 'guide';
}

function groupOf(file: string): PageSource['group'] {
  if (GUIDES.includes(file)) return 'Using it';
  return file.startsWith('docs/editors/') ? 'Editors' : 'Inside';
}

function addressOf(file: string): string {
  if (file === 'site/home.md') return 'index.html';
  const name = file.replace(/^docs\//, '').replace(/\.md$/, '.html');
  return file.startsWith('docs/') ? name : name.toLowerCase();
}
