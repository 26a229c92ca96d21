import { rect, type SceneNode } from './scene';
import { type ExportTheme, exportRules, PALETTES, PATTERNS } from './style';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also what no document of XML may hold and a half-typed file may: control characters, halves of surrogate pairs. */
function escapeXml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/g, (c) => ESCAPES[c]!);
}

/** A node as text. */
export function svgText(node: SceneNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  const inner = escapeXml(node.text ?? '') + (node.children ?? []).map(svgText).join('');
  return inner ? `<${node.tag}${attributes}>${inner}</${node.tag}>` : `<${node.tag}${attributes}/>`;
}

interface SvgContent {
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
  const nodes = [rect({ x: 0, y: 0, width, height }, 'q-bg'), ...content.nodes].map(svgText).join('\n');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${escapeXml(content.title)}</title><desc>${escapeXml(content.description)}</desc>` +
    `<style>${exportRules(PALETTES[theme])}</style><defs>${PATTERNS}</defs>\n${nodes}\n</svg>\n`
  );
}
