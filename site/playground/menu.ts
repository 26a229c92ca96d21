/** Something to choose. */
interface Choice {
  readonly title: string;
  readonly run: () => void;
}

/** Lets someone choose; Escape and a click beside it choose nothing. */
export function openMenu(name: string, choices: readonly Choice[]): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', name);
  for (const { title, run } of choices) {
    const button = document.createElement('button');
    button.textContent = title;
    button.addEventListener('click', () => {
      dialog.close();
      run();
    });
    dialog.append(button);
  }
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
