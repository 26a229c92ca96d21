import type { CompareScale } from '../../../../shared/drawing/compare';
import type { ExportTheme } from '../../../../shared/drawing/style';
import type { HostLayout } from '../../../../shared/hostLayout';
import { shownLines } from '../terminal';

/** How a drawing looks. */
interface HostDrawing {
  readonly theme: ExportTheme;
  readonly scale: CompareScale;
}

/** A form of output for the machines of a host; the names are those of one layout's forms. */
interface HostLayoutForm {
  readonly name: string;
  /** What makes it is loaded when it is asked for. */
  write(host: HostLayout, drawing: HostDrawing): Promise<string>;
}

/** Every form of `qvmconf layout` of a host. */
export const HOST_LAYOUT_FORMS: readonly HostLayoutForm[] = [
  { name: 'text', write: async (host) => (await import('./hostText')).hostLayoutText(host) },
  { name: 'json', write: async (host) => (await import('./hostJson')).hostLayoutJson(host) },
  {
    name: 'markdown',
    write: async (host) => {
      const { hostLayoutMarkdown } = await import('../../../../shared/drawing/hostMarkdown');
      return shownLines(hostLayoutMarkdown(host));
    },
  },
  {
    name: 'svg',
    write: async (host, { theme, scale }) => {
      const { drawTogether } = await import('../../../../shared/drawing/compare');
      const { hostTogether } = await import('../../../../shared/drawing/together');
      return drawTogether(hostTogether(host), {
        theme,
        scale,
        title: `Guest-physical layouts of ${host.name}`,
      });
    },
  },
];
