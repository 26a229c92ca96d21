import type { SceneNode } from '../../shared/drawing/scene';
import { PATTERNS } from '../../shared/drawing/style';
import { svgText } from '../../shared/drawing/svg';

const SVG = 'http://www.w3.org/2000/svg';

/** What an element was last drawn from, so that only differences touch the page. */
const drawn = new WeakMap<Element, SceneNode>();

/** Makes the children of `parent` look like `nodes`. Keyed nodes keep their element, and with it focus and pointer. */
export function patch(parent: Element, nodes: readonly SceneNode[]): void {
  if (parent.firstChild === null) {
    fill(parent, nodes);
    return;
  }
  const keyed = new Map<string, Element>();
  const loose = new Map<string, Element[]>();
  for (const child of parent.children) {
    const key = drawn.get(child)?.key;
    if (key !== undefined) keyed.set(key, child);
    else loose.set(child.tagName, [...(loose.get(child.tagName) ?? []), child]);
  }
  for (const list of loose.values()) list.reverse();
  let place: Element | null = parent.firstElementChild;
  for (const node of nodes) {
    let element = node.key === undefined ? loose.get(node.tag)?.pop() : keyed.get(node.key);
    if (node.key !== undefined) keyed.delete(node.key);
    element ??= document.createElementNS(SVG, node.tag);
    update(element, node);
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
  for (const element of keyed.values()) element.remove();
  for (const element of [...loose.values()].flat()) element.remove();
}

/** What has nothing in it yet is made by the browser's parser, in a fraction of the time that it takes element by element. */
function fill(parent: Element, nodes: readonly SceneNode[]): void {
  parent.innerHTML = nodes.map(svgText).join('');
  remember(parent, nodes);
}

function remember(parent: Element, nodes: readonly SceneNode[]): void {
  let element = parent.firstElementChild;
  for (const node of nodes) {
    if (element === null) return;
    drawn.set(element, node);
    if (node.children) remember(element, node.children);
    element = element.nextElementSibling;
  }
}

function update(element: Element, node: SceneNode): void {
  const before = drawn.get(element);
  drawn.set(element, node);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (before?.attributes[name] !== value) element.setAttribute(name, String(value));
  }
  for (const name of Object.keys(before?.attributes ?? {})) {
    if (!(name in node.attributes)) element.removeAttribute(name);
  }
  if (node.children) {
    if (before && !before.children) element.textContent = '';
    patch(element, node.children);
  } else if (before?.text !== node.text || before?.children) element.textContent = node.text ?? '';
}

export function svg(className: string): SVGSVGElement {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('class', className);
  return element;
}

export function layer(attributes: Record<string, string>): SVGGElement {
  const element = document.createElementNS(SVG, 'g');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The patterns for all drawings of the page: in a drawing that is hidden they would be hidden for the others too. */
export function patterns(): SVGSVGElement {
  const element = svg('patterns');
  element.setAttribute('aria-hidden', 'true');
  element.innerHTML = `<defs>${PATTERNS}</defs>`;
  return element;
}
