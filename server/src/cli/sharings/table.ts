import { drawSharing } from '../../../../shared/drawing/sharing/drawing';
import { sharingMarkdown } from '../../../../shared/drawing/sharing/markdown';
import { sharingMermaid } from '../../../../shared/drawing/sharing/mermaid';
import type { ExportTheme } from '../../../../shared/drawing/style';
import type { SharingPicture } from '../../../../shared/sharing';
import { shownLines } from '../terminal';
import { sharingText } from './text';

/** A form of output for a region played through. */
export interface SharingForm {
  /** As `--format` has it. */
  readonly name: string;
  readonly meaning: string;
  write(picture: SharingPicture, theme: ExportTheme): string;
}

/** Every form of `qvmconf sharing`; the first is the default. */
export const SHARING_FORMS: readonly SharingForm[] = [
  { name: 'text', meaning: 'steps for people', write: sharingText },
  { name: 'svg', meaning: 'the drawing', write: (picture, theme) => drawSharing(picture, { theme }) },
  {
    name: 'markdown',
    meaning: 'a table for a design document or a review',
    write: (picture) => shownLines(sharingMarkdown(picture)),
  },
  {
    name: 'mermaid',
    meaning: 'a sequence diagram',
    write: (picture) => shownLines(sharingMermaid(picture)),
  },
  {
    name: 'json',
    meaning: 'for programs: every register after each step',
    write: (picture) => `${JSON.stringify(picture, undefined, 2)}\n`,
  },
];
