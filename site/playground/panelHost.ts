import type { PageMessage, PageState } from '../../shared/panel';

/** In the panel's page: the playground around it takes the place that VS Code has in the extension. */
const KEY = 'qvmconf-panel';

Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    postMessage: (message: PageMessage) => parent.postMessage(message, location.origin),
    getState: (): PageState | undefined => JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined,
    setState: (state: PageState) => sessionStorage.setItem(KEY, JSON.stringify(state)),
  }),
});

/** Colours come from a style sheet; which patterns stand for them, from a class. */
const contrast = matchMedia('(prefers-contrast: more)');
const light = matchMedia('(prefers-color-scheme: light)');
function dress(): void {
  const { classList } = document.body;
  classList.toggle('vscode-high-contrast', contrast.matches);
  classList.toggle('vscode-high-contrast-light', contrast.matches && light.matches);
  classList.toggle('vscode-light', !contrast.matches && light.matches);
  classList.toggle('vscode-dark', !contrast.matches && !light.matches);
}
for (const query of [contrast, light]) query.addEventListener('change', dress);
dress();
