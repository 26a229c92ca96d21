/** Arrow keys walk along the options of a list box; one of them is reached by Tab. Enter or a click chooses. */
export function rove(list: SVGElement, choose: (id: string) => void): void {
  const options = () => [...list.querySelectorAll<SVGElement>('[role=option]')];
  const focus = (option: SVGElement | undefined) => {
    if (!option) return;
    for (const other of options()) other.setAttribute('tabindex', other === option ? '0' : '-1');
    option.focus();
  };
  const keyOf = (event: Event) => (event.target as Element).closest<SVGElement>('[role=option]');
  list.addEventListener('click', (event) => {
    const option = keyOf(event);
    focus(option ?? undefined);
    if (option?.dataset.id) choose(option.dataset.id);
  });
  list.addEventListener('keydown', (event) => {
    const all = options();
    const at = all.indexOf(keyOf(event)!);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) focus(all[Math.min(all.length - 1, Math.max(0, to))]);
    else if (event.key === 'Enter' || event.key === ' ') choose(all[at]?.dataset.id ?? '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/**
 * The tools of a bar are one stop for Tab; arrows walk along those that are shown.
 * @returns to be called after tools were hidden: Tab still reaches one
 */
export function roveTools(bar: HTMLElement): () => void {
  const tools = [...bar.querySelectorAll<HTMLElement>('.tool')];
  const shown = () => tools.filter((tool) => !tool.hidden);
  const reach = (tool: HTMLElement | undefined) => {
    for (const other of tools) other.tabIndex = other === tool ? 0 : -1;
  };
  reach(tools[0]);
  bar.addEventListener('focusin', (event) => {
    const tool = (event.target as Element).closest<HTMLElement>('.tool');
    if (tool) reach(tool);
  });
  bar.addEventListener('keydown', (event) => {
    const all = shown();
    const at = all.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (at < 0 || to === undefined) return;
    all[to % all.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
  return () => {
    if (!shown().some((tool) => tool.tabIndex === 0)) reach(shown()[0]);
  };
}
