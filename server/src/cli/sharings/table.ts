import type { ExportTheme } from '../../../../shared/drawing/style';
import type { SharingPicture } from '../../../../shared/sharing';
import { shownLines } from '../terminal';

/** A form of output for a region played through. */
interface SharingForm {
  /** As `--format` has it. */
  readonly name: string;
  readonly meaning: string;
  /** What makes it is loaded when it is asked for. */
  write(picture: SharingPicture, theme: ExportTheme): Promise<string>;
}

/** Every form of `qvmconf sharing`; the first is the default. */
export const SHARING_FORMS: readonly SharingForm[] = [
  {
    name: 'text',
    meaning: 'steps for people',
    write: async (picture) => (await import('./text')).sharingText(picture),
  },
  {
    name: 'svg',
    meaning: 'the drawing',
    write: async (picture, theme) => {
      const { drawSharing } = await import('../../../../shared/drawing/sharing/drawing');
      return drawSharing(picture, { theme });
    },
  },
  {
    name: 'markdown',
    meaning: 'a table for a design document or a review',
    write: async (picture) => {
      const { sharingMarkdown } = await import('../../../../shared/drawing/sharing/markdown');
      return shownLines(sharingMarkdown(picture));
    },
  },
  {
    name: 'mermaid',
    meaning: 'a sequence diagram',
    write: async (picture) => {
      const { sharingMermaid } = await import('../../../../shared/drawing/sharing/mermaid');
      return shownLines(sharingMermaid(picture));
    },
  },
  {
    name: 'json',
    meaning: 'for programs: every register after each step',
    write: async (picture) => `${JSON.stringify(picture, undefined, 2)}\n`,
  },
];
