import { overviewScene } from '../../shared/drawing/overview';
import { rect } from '../../shared/drawing/scene';
import type { LayoutPicture } from '../../shared/picture';
import type { MapView } from './mapView';
import { layer, patch, svg } from './patch';

const WIDTH = 20;

/** The whole space to scale, beside the map; its frame shows what the map shows and can be dragged. */
export class OverviewView {
  readonly element = svg('overview');
  private readonly marks = layer({});
  private readonly frame = layer({});
  private readonly map: MapView;
  private span = 1n;
  private height = 0;
  private drawnFor: unknown;

  constructor(map: MapView) {
    this.map = map;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.marks, this.frame);
    const go = (event: PointerEvent) => {
      const share = (event.clientY - this.element.getBoundingClientRect().top) / this.height;
      const address = (BigInt(Math.round(Math.min(1, Math.max(0, share)) * 100_000)) * this.span) / 100_000n;
      this.map.viewport.centre(this.map.scale.place(address));
    };
    this.element.addEventListener('pointerdown', (event) => {
      this.element.setPointerCapture(event.pointerId);
      go(event);
    });
    this.element.addEventListener('pointermove', (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) go(event);
    });
  }

  draw(picture: LayoutPicture): void {
    const { scale, seen, seenPlaces, seesAll } = this.map.viewport;
    const height = Math.max(60, Math.floor(seen.height) - 26);
    if (height !== this.height || this.drawnFor !== picture) {
      this.height = height;
      this.drawnFor = picture;
      const scene = overviewScene(picture, this.map.scale, WIDTH, height);
      this.span = scene.span;
      patch(this.marks, scene.nodes);
    }
    const y = (address: bigint) => (Number((address * 100_000n) / this.span) / 100_000) * height;
    const top = y(scale.address(seenPlaces.top));
    const bottom = Math.min(height, y(scale.address(seenPlaces.bottom)));
    patch(
      this.frame,
      seesAll
        ? []
        : [
            rect({ x: 0.5, y: top - 1, width: WIDTH - 1, height: Math.max(6, bottom - top + 2) }, 'q-view', {
              rx: 2,
            }),
          ],
    );
  }
}
