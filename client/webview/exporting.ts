import { type CompareScale, drawTogether } from '../../shared/drawing/compare';
import { drawLayout } from '../../shared/drawing/drawing';
import { layoutMarkdown } from '../../shared/drawing/markdown';
import { drawSharing } from '../../shared/drawing/sharing/drawing';
import { sharingMarkdown } from '../../shared/drawing/sharing/markdown';
import { sharingMermaid } from '../../shared/drawing/sharing/mermaid';
import type { ExportTheme } from '../../shared/drawing/style';
import type { SideBySide } from '../../shared/drawing/together';
import type { LayoutPicture } from '../../shared/picture';
import type { SharingPicture } from '../../shared/sharing';
import { t } from '../words';
import type { Channel } from './channel';
import type { ExportChoice } from './headerView';

/** Pixels of a PNG per pixel of the drawing: sharp on paper and on dense screens. */
const DENSITY = 2;

function themeOfPage(): ExportTheme {
  const { classList } = document.body;
  const dark = classList.contains('vscode-dark') || classList.contains('vscode-high-contrast');
  return dark && !classList.contains('vscode-high-contrast-light') ? 'dark' : 'light';
}

/** What an export is made of, drawn anew: nothing of the page's state is in it. */
interface Exported {
  readonly name: string;
  draw(theme: ExportTheme): string;
  markdown(): string;
  /** Of what has a sequence. */
  mermaid?(): string;
}

/** Layouts, side by side if there are several. */
export function layoutExport(
  pictures: readonly LayoutPicture[],
  together: SideBySide,
  scale: CompareScale,
): Exported {
  const guests = together.columns.filter(({ physical }) => physical !== true).map(({ picture }) => picture);
  return {
    name: pictures.map((picture) => fileName(picture.title)).join('-'),
    draw: (theme) =>
      pictures.length > 1 ? drawTogether(together, { theme, scale }) : drawLayout(pictures[0]!, { theme }),
    markdown: () => guests.map(layoutMarkdown).join('\n'),
  };
}

/** A region played through. */
export function sharingExport(picture: SharingPicture): Exported {
  return {
    name: fileName(['sharing', picture.region].filter(Boolean).join('-')),
    draw: (theme) => drawSharing(picture, { theme }),
    markdown: () => sharingMarkdown(picture),
    mermaid: () => sharingMermaid(picture),
  };
}

const fileName = (title: string) => title.replace(/[^\w.-]+/g, '_');

export async function exportAs(
  choice: ExportChoice,
  { name, draw, markdown, mermaid }: Exported,
  channel: Channel,
): Promise<string> {
  const save = (format: 'svg' | 'png' | 'markdown', content: string) => {
    channel.send({ type: 'export', format, name, content });
    return t('Saving {0}', name);
  };
  const copy = (what: string, content: string) => {
    channel.send({ type: 'copy', what, content });
    return t('{0} copied', what);
  };
  switch (choice) {
    case 'save-svg-light':
      return save('svg', draw('light'));
    case 'save-svg-dark':
      return save('svg', draw('dark'));
    case 'save-png':
      return save('png', base64(await (await png(draw(themeOfPage()))).arrayBuffer()));
    case 'save-markdown':
      return save('markdown', markdown());
    case 'copy-svg':
      return copy('SVG', draw(themeOfPage()));
    case 'copy-markdown':
      return copy(t('Markdown table'), markdown());
    case 'copy-mermaid':
      return copy(t('Sequence diagram'), mermaid?.() ?? '');
    case 'copy-png':
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png(draw(themeOfPage())) })]);
      return t('{0} copied', 'PNG');
  }
}

async function png(drawing: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    // Browsers refuse canvases much larger than this; a very long map loses sharpness instead of failing.
    const density = Math.min(DENSITY, 16_000 / image.height, 16_000 / image.width);
    canvas.width = Math.round(image.width * density);
    canvas.height = Math.round(image.height * density);
    const context = canvas.getContext('2d');
    if (!context) throw new Error(t('no canvas'));
    context.scale(density, density);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error(t('the drawing is too large for PNG')))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

function base64(buffer: ArrayBuffer): string {
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
