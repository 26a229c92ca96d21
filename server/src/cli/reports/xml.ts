import { shown } from '../terminal';

/** An XML element with its attributes, and with content that is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const open = `<${name}${words.join('')}`;
  if (content.length === 0) return `${open}/>`;
  const inner = content.join('\n').replace(/^/gm, '  ');
  return `${open}>\n${inner}\n</${name}>`;
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** A text between tags or in an attribute. Control characters may not stand in XML at all, not even by number. */
export function xmlText(content: string): string {
  return shown(content)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
