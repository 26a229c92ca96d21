import type { ExportTheme } from '../../../../shared/drawing/style';
import type { LayoutPicture } from '../../../../shared/picture';
import type { Analysis } from '../../analysis/analysis';
import { shownLines } from '../terminal';

/** What a form of a layout is made from. */
interface LayoutSubject {
  readonly path: string;
  readonly analysis: Analysis;
  /** With what other machines are known to make of the regions. */
  readonly picture: LayoutPicture;
  /** Of a drawing. */
  readonly theme: ExportTheme;
}

/** A form of output for a layout. */
interface LayoutForm {
  /** As `--format` has it. */
  readonly name: string;
  readonly meaning: string;
  /** What makes it is loaded when it is asked for. */
  write(subject: LayoutSubject): Promise<string>;
}

/** Every form of `qvmconf layout`; the first is the default. */
export const LAYOUT_FORMS: readonly LayoutForm[] = [
  {
    name: 'text',
    meaning: 'a table for people',
    write: async ({ picture }) => (await import('./text')).layoutText(picture),
  },
  {
    name: 'json',
    meaning: 'for programs',
    write: async ({ path, picture }) => (await import('./json')).layoutJson(path, picture),
  },
  {
    name: 'markdown',
    meaning: 'tables for a design document or a review',
    write: async ({ picture }) => {
      const { layoutMarkdown } = await import('../../../../shared/drawing/markdown');
      return shownLines(layoutMarkdown(picture));
    },
  },
  {
    name: 'comment',
    meaning: 'the map as a comment, which --write puts into the file',
    write: async ({ analysis }) =>
      shownLines((await import('../../features/addressMap')).addressMap(analysis)),
  },
  {
    name: 'svg',
    meaning: 'the drawing',
    write: async ({ picture, theme }) => {
      const { drawLayout } = await import('../../../../shared/drawing/drawing');
      return drawLayout(picture, { theme });
    },
  },
];
