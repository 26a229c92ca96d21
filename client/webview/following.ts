/** What a pointer does while a button is held. */
interface Following {
  moved(event: PointerEvent): void;
  /** @param released the button was let go; else Escape or the system ended it */
  done(released: boolean, event: Event): void;
}

/** Follows the pointer until its button is let go. */
export function follow({ moved, done }: Following): void {
  const end = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
    removeEventListener('pointermove', moved);
    for (const kind of ENDS) removeEventListener(kind, end, true);
    done(event.type === 'pointerup', event);
  };
  addEventListener('pointermove', moved);
  for (const kind of ENDS) addEventListener(kind, end, true);
}

const ENDS = ['pointerup', 'pointercancel', 'keydown'] as const;
