import { t } from '../../../words';

/** Addresses and rights that the page is made with. */
interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Source of scripts and styles in the content security policy. */
  readonly source: string;
  readonly nonce: string;
  /** The configuration that this panel belongs to; empty when it follows the active editor. */
  readonly uri?: string;
  /** The page's language, as editors name it; English by default. */
  readonly language?: string;
  /** What the page says in it, by the English texts. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** Put before the page's own script: only the plain page in a browser has one. */
  readonly before?: string;
  /** More directives of the content policy, for the same page. */
  readonly policy?: string;
}

const quoted = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Data, which no content policy keeps from being there; nothing in it ends the element. */
const wordsBlock = (words: object) =>
  `<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>\n`;

/** The page around the script: nothing inline, nothing from the network, images only from what the page draws itself. */
export function pageHtml({
  script,
  style,
  source,
  nonce,
  uri,
  language = 'en',
  words,
  before = '',
  policy: more = '',
}: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${source} blob: data:`,
    more,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${quoted(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${quoted(t('Guest-physical layout'))}</title>
<link rel="stylesheet" href="${quoted(style)}">
</head>
<body data-uri="${quoted(uri ?? '')}" data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<div id="panel"></div>
${words ? wordsBlock(words) : ''}${before}<script nonce="${nonce}" src="${quoted(script)}"></script>
</body>
</html>
`;
}
