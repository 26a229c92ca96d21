import { drawLayout } from '../../../../shared/drawing/drawing';
import { layoutMarkdown } from '../../../../shared/drawing/markdown';
import type { ExportTheme } from '../../../../shared/drawing/style';
import type { LayoutPicture } from '../../../../shared/picture';
import type { Analysis } from '../../analysis/analysis';
import { addressMap } from '../../features/addressMap';
import { shownLines } from '../terminal';
import { layoutJson } from './json';
import { layoutText } from './text';

/** What a form of a layout is made from. */
export interface LayoutSubject {
  readonly path: string;
  readonly analysis: Analysis;
  /** With what other machines are known to make of the regions. */
  readonly picture: LayoutPicture;
  /** Of a drawing. */
  readonly theme: ExportTheme;
}

/** A form of output for a layout. */
export interface LayoutForm {
  /** As `--format` has it. */
  readonly name: string;
  readonly meaning: string;
  write(subject: LayoutSubject): string;
}

/** Every form of `qvmconf layout`; the first is the default. */
export const LAYOUT_FORMS: readonly LayoutForm[] = [
  { name: 'text', meaning: 'a table for people', write: ({ picture }) => layoutText(picture) },
  { name: 'json', meaning: 'for programs', write: ({ path, picture }) => layoutJson(path, picture) },
  {
    name: 'markdown',
    meaning: 'tables for a design document or a review',
    write: ({ picture }) => shownLines(layoutMarkdown(picture)),
  },
  {
    name: 'comment',
    meaning: 'the map as a comment, which --write puts into the file',
    write: ({ analysis }) => shownLines(addressMap(analysis)),
  },
  {
    name: 'svg',
    meaning: 'the drawing',
    write: ({ picture, theme }) => drawLayout(picture, { theme }),
  },
];
