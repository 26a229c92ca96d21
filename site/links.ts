import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root';
import type { PageSource } from './sources';

/** Of the project's Markdown, links between its files, as links between the pages of the site. */
export class Links {
  private readonly pages: ReadonlyMap<string, string>;
  /** Files that are no pages, which the site needs because a page names them: from the root of the project. */
  readonly files = new Set<string>();

  constructor(sources: readonly PageSource[]) {
    this.pages = new Map([
      ...sources.map(({ file, address }) => [file, address] as const),
      ['site/playground/index.html', 'playground/index.html'] as const,
    ]);
  }

  /**
   * @param href as the Markdown file of `from` has it
   * @returns as the page has it; throws when it leads nowhere
   */
  resolve(href: string, from: PageSource): string {
    if (/^([a-z]+:|#)/i.test(href)) return href;
    const [target = '', anchor] = href.split('#');
    const file = path.posix.join(path.posix.dirname(from.file), decodeURIComponent(target));
    const address = this.pages.get(file) ?? this.copy(file, from);
    return relative(from.address, address) + (anchor === undefined ? '' : `#${anchor}`);
  }

  private copy(file: string, from: PageSource): string {
    const found = path.join(ROOT, file);
    const isInside = !file.startsWith('..');
    if (!isInside || !existsSync(found) || !statSync(found).isFile())
      throw new Error(`${from.file} links to ${file}, which is no file`);
    this.files.add(file);
    return addressOfFile(file);
  }
}

/** Address of a file that is no page; a web server knows the kind of a text by its ending. */
export const addressOfFile = (file: string) => (path.posix.extname(file) === '' ? `${file}.txt` : file);

/** From one page to another, both by their addresses from the root of the site. */
export function relative(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to);
}
