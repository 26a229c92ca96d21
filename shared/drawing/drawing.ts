import type { ControllerPicture, LayoutPicture } from '../picture';
import { factoryCard, notesCard } from './cards';
import { legendNodes } from './legend';
import { mapScene } from './map';
import { estimate, type Measure } from './measure';
import { overviewScene } from './overview';
import { AddressScale } from './scale';
import { group, line, type SceneNode, text } from './scene';
import { chipStrip, controllerSummary, interruptStrip } from './strips';
import type { ExportTheme } from './style';
import { svgDocument } from './svg';
import { comparisonText, EMPTY_TEXT, errorText, isEmpty, summaryText, troubleText } from './words';

export interface DrawingOptions {
  readonly theme?: ExportTheme;
  /** Pixels; at least 640. Below 1000 the cards stand under the map. */
  readonly width?: number;
  readonly measure?: Measure;
}

const MARGIN = 20;
const HEADER = 52;
const OVERVIEW = 40;

/** The whole drawing as one self-contained SVG document: no script, no outside font, image or style sheet. */
export function drawLayout(picture: LayoutPicture, options: DrawingOptions = {}): string {
  const width = Math.max(640, options.width ?? 1280);
  const measure = options.measure ?? estimate;
  const body = layOut(picture, width, measure);
  return svgDocument(
    {
      title: `Guest-physical layout of ${picture.title}`,
      description: [summaryText(picture), troubleText(picture), comparedText(picture)]
        .filter(Boolean)
        .join('; '),
      width,
      height: body.height,
      nodes: body.nodes,
    },
    options.theme ?? 'light',
  );
}

function layOut(
  picture: LayoutPicture,
  width: number,
  measure: Measure,
): { height: number; nodes: SceneNode[] } {
  const inner = width - 2 * MARGIN;
  const nodes: SceneNode[] = [...headerNodes(picture, width, measure)];
  if (isEmpty(picture) && picture.unplaced.length === 0) {
    for (const [i, said] of EMPTY_TEXT.entries()) {
      nodes.push(text(MARGIN, HEADER + 36 + i * 22, said, i ? 'q-muted' : ''));
    }
    return { height: HEADER + 90, nodes };
  }
  const scale = new AddressScale(picture.spaces.mem, picture.factoryPages);
  const beside = width >= 1000;
  const cardWidth = beside ? Math.min(500, Math.round(inner * 0.4)) : inner;
  const mapWidth = (beside ? inner - cardWidth - 24 : inner) - OVERVIEW;
  const map = mapScene({ picture, scale, width: mapWidth, measure });
  const compared = comparedText(picture);
  if (compared) nodes.push(text(MARGIN, HEADER + 24, compared, 'q-strong'));
  const top = HEADER + (compared ? 44 : 20);
  const mapHeight = Math.max(scale.height, 120);
  nodes.push(at(MARGIN, top, overviewScene(picture, scale, 18, mapHeight).nodes));
  nodes.push(at(MARGIN + OVERVIEW, top, [...map.behind, ...map.gaps, ...map.windows, ...map.before]));
  let cardY = beside ? top : top + mapHeight + 40;
  const cardX = beside ? width - MARGIN - cardWidth : MARGIN;
  for (const [i, page] of picture.factoryPages.entries()) {
    // All factory pages have the same registers: once is enough, the others say where they are.
    const card = factoryCard({ page, picture, width: cardWidth, measure, unfolded: i === 0 });
    nodes.push(at(cardX, cardY, card.nodes));
    cardY += card.height + 20;
  }
  const notes = notesCard(picture, cardWidth, measure);
  nodes.push(at(cardX, cardY, notes.nodes));
  let y = Math.max(top + mapHeight + 36, cardY + notes.height + 10);
  const section = (heading: string, said: string, strip: { height: number; nodes: readonly SceneNode[] }) => {
    nodes.push(text(MARGIN, y + 12, heading, 'q-strong'));
    nodes.push(text(MARGIN + measure(heading, 'strong') + 12, y + 12, said, 'q-small q-muted'));
    nodes.push(at(MARGIN, y + 24, strip.nodes));
    y += strip.height + 46;
  };
  for (const [kind, name] of [
    ['io', 'I/O ports'],
    ['pci', 'PCI functions'],
  ] as const) {
    const space = picture.spaces[kind];
    if (space.windows.length)
      section(name, `${space.windows.length} in use`, chipStrip(space, kind, inner, measure));
  }
  for (const controller of picture.interrupts.filter(hasLines)) {
    section(
      `Interrupts of ${controller.name}`,
      controllerSummary(controller),
      interruptStrip(controller, inner),
    );
  }
  const legend = legendNodes(picture, inner, measure);
  nodes.push(
    line({ x1: MARGIN, y1: y, x2: width - MARGIN, y2: y }, 'q-axis'),
    at(MARGIN, y + 14, legend.nodes),
  );
  return { height: y + legend.height + 30, nodes };
}

const comparedText = ({ comparison }: LayoutPicture) => comparison && comparisonText(comparison);

const hasLines = (controller: ControllerPicture) => controller.uses.length > 0;

function at(x: number, y: number, nodes: readonly SceneNode[]): SceneNode {
  return group({ transform: `translate(${x} ${y})` }, nodes);
}

function headerNodes(picture: LayoutPicture, width: number, measure: Measure): SceneNode[] {
  const tone =
    picture.summary.conflicts > 0 || errorText(picture) ? 'q-strong q-conflict-text q-end' : 'q-muted q-end';
  return [
    text(MARGIN, 33, picture.title, 'q-title'),
    text(MARGIN + measure(picture.title, 'strong') * 1.16 + 14, 33, summaryText(picture), 'q-muted'),
    text(width - MARGIN, 33, troubleText(picture), tone),
    line({ x1: 0, y1: HEADER, x2: width, y2: HEADER }, 'q-axis'),
  ];
}
