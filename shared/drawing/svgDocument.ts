import { type ExportTheme, PALETTES } from './palette';
import { PATTERNS } from './patterns';
import { rect, type SceneNode } from './scene';
import { exportRules } from './style';
import { escapeXml, svgText } from './svgText';

export interface SvgContent {
  readonly title: string;
  readonly description: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

/** One self-contained SVG document: no script, no outside font, image or style sheet. */
export function svgDocument(content: SvgContent, theme: ExportTheme): string {
  const width = Math.ceil(content.width);
  const height = Math.ceil(content.height);
  const nodes = [rect(0, 0, width, height, 'q-bg'), ...content.nodes].map(svgText).join('\n');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${escapeXml(content.title)}</title><desc>${escapeXml(content.description)}</desc>` +
    `<style>${exportRules(PALETTES[theme])}</style><defs>${PATTERNS}</defs>\n${nodes}\n</svg>\n`
  );
}
