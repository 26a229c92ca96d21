import type { PageState } from '../../shared/panel';
import type { Actions } from './headerView';
import type { MapView } from './mapView';
import type { Moving } from './moving';

interface KeyTargets {
  readonly map: MapView;
  readonly moving: Moving;
  readonly actions: Actions;
  select(id: string): void;
  reveal(id: string, focus: boolean): void;
  mode(): PageState['mode'];
  copy(id: string): void;
  undo(): void;
  /** Offers what can be added in the selected free range, or in the next one. */
  add(): void;
}

const LETTERS: Record<string, (targets: KeyTargets) => void> = {
  '+': ({ actions }) => actions.zoomIn(),
  '=': ({ actions }) => actions.zoomIn(),
  '-': ({ actions }) => actions.zoomOut(),
  '0': ({ actions }) => actions.fit(),
  '?': ({ actions }) => actions.help(),
  c: ({ actions }) => actions.nextConflict(),
  d: ({ actions }) => actions.nextDifference(),
  t: (targets) => (targets.mode() === 'table' ? targets.actions.map() : targets.actions.table()),
  s: (targets) => (targets.mode() === 'sharing' ? targets.actions.map() : targets.actions.sharing()),
  f: (targets) => nextOf(targets, (kind) => kind === 'factory-page'),
  g: ({ actions }) => actions.goTo(),
  '/': ({ actions }) => actions.goTo(),
  z: ({ map }) => {
    const placed = map.placed(map.selected);
    if (placed) map.zoomToRange(placed.start, placed.safeEnd);
  },
};

/** With Ctrl, or Cmd. */
const CHORDS: Record<string, (targets: KeyTargets) => void> = {
  f: ({ actions }) => actions.goTo(),
  z: ({ undo }) => undo(),
  c: ({ map, copy }) => map.selected && copy(map.selected),
};

function nextOf({ map, select }: KeyTargets, wanted: (kind: string) => boolean): void {
  const next = map.next(({ kind }) => wanted(kind));
  if (next) select(next);
}

/** Letters work anywhere in the page, arrows on the map only. */
export function listenToKeys(targets: KeyTargets): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    if (event.defaultPrevented || target.closest('dialog, input, select, .menu[open]')) return;
    if (event.ctrlKey || event.metaKey) {
      const selecting = event.key === 'c' && String(getSelection()) !== '';
      const chord = event.shiftKey || event.altKey || selecting ? undefined : CHORDS[event.key];
      if (chord) event.preventDefault();
      return chord?.(targets);
    }
    const onMap = targets.map.element.contains(event.target as Node);
    if (onMap && arrows(event, targets)) event.preventDefault();
    else if (!event.altKey && LETTERS[event.key]) {
      event.preventDefault();
      LETTERS[event.key]!(targets);
    }
  });
}

function arrows(event: KeyboardEvent, { map, moving, select, reveal, add }: KeyTargets): boolean {
  const { stops, selected } = map;
  const window = (direction: 1 | -1) => map.stepTo(direction, (stop) => stop.window !== undefined);
  const vertical = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
  if (vertical && (event.altKey || moving.active)) moving.step(selected, vertical, event.shiftKey);
  else if (event.key === 'Escape' && moving.active) moving.cancel();
  else if (event.key === 'Enter' && moving.active) moving.drop();
  else if (event.key === 'Insert') add();
  else if ((event.key === 'Enter' || event.key === ' ') && map.gap(selected)) add();
  else if ((event.key === 'Enter' || event.key === ' ') && selected) reveal(selected, event.key === 'Enter');
  else {
    const steps: Record<string, () => string | undefined> = {
      ArrowDown: () => map.step(1),
      ArrowUp: () => map.step(-1),
      ArrowRight: () => window(1) ?? selected,
      ArrowLeft: () => window(-1) ?? selected,
      PageDown: () => map.step(10),
      PageUp: () => map.step(-10),
      Home: () => map.step(-stops.length),
      End: () => map.step(stops.length),
    };
    const to = event.altKey ? undefined : steps[event.key]?.();
    if (to === undefined) return false;
    select(to);
  }
  return true;
}
