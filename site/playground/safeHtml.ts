/** What text of the server may be made of. A link may bring a text from anyone, and hovers show pieces of it. */
const ELEMENTS = new Set(
  'P BR HR EM STRONG CODE PRE UL OL LI TABLE THEAD TBODY TR TH TD H1 H2 H3 H4 BLOCKQUOTE DEL A SPAN'.split(
    ' ',
  ),
);

/** HTML without anything that acts: no other elements, no attributes, links to web pages alone. */
export function safeHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...page.body.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.tagName)) {
      element.replaceWith(...(/^(SCRIPT|STYLE|TEMPLATE)$/.test(element.tagName) ? [] : element.childNodes));
      continue;
    }
    const href = element.tagName === 'A' ? (element.getAttribute('href') ?? '') : '';
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    if (element.tagName !== 'A') continue;
    if (!/^https?:/i.test(href)) {
      // A line of a file is no page that a browser could open.
      element.replaceWith(...element.childNodes);
      continue;
    }
    element.setAttribute('href', href);
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
  return page.body.innerHTML;
}
