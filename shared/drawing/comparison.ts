import type { LayoutPicture } from '../picture';
import { compareScene } from './compareScene';
import type { DrawingOptions } from './drawing';
import { conflictText, summaryText } from './headerText';
import { estimate } from './measure';
import { group } from './scene';
import { svgDocument } from './svgDocument';

const MARGIN = 20;

/** Several machines side by side as one SVG document; as wide as they need. */
export function drawComparison(pictures: readonly LayoutPicture[], options: DrawingOptions = {}): string {
  const scene = compareScene(pictures, options.measure ?? estimate);
  const titles = pictures.map((picture) => picture.title).join(', ');
  const facts = pictures.map((p) => `${p.title}: ${summaryText(p)}; ${conflictText(p)}`);
  return svgDocument(
    {
      title: `Guest-physical layouts of ${titles}`,
      description: facts.join('. '),
      width: scene.width + 2 * MARGIN,
      height: scene.height + 2 * MARGIN,
      nodes: [group({ transform: `translate(${MARGIN} ${MARGIN})` }, scene.nodes)],
    },
    options.theme ?? 'light',
  );
}
