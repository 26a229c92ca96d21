/**
 * Stands in for VS Code around the page: keeps state, notes what the page sends, and answers `ready` with a picture.
 * The address says what: `?picture=arm&theme=dark`.
 */
(() => {
  const sent = [];
  const query = new URLSearchParams(location.search);
  const say = (message) => window.postMessage(message, '*');
  const host = {
    sent,
    titles: ['Move virtio-entropy to 0x1c0a0000 (next free)', 'Silence window-overlap on this line'],
    say,
    async theme(name) {
      const { classes, variables } = await (await fetch(`/themes/${name}.json`)).json();
      document.body.classList.remove(
        'vscode-dark',
        'vscode-light',
        'vscode-high-contrast',
        'vscode-high-contrast-light',
      );
      document.body.classList.add(...classes);
      const root = document.documentElement.style;
      for (const key of [...root].filter((k) => k.startsWith('--vscode-'))) root.removeProperty(key);
      for (const [key, value] of Object.entries(variables)) root.setProperty(`--vscode-${key}`, value);
    },
    async compare(on) {
      const names = on ? (query.get('others') ?? 'second,factories').split(',') : [];
      const pictures = names.map(async (name) => (await fetch(`/pictures/${name}.json`)).json());
      say({ type: 'others', pictures: await Promise.all(pictures) });
    },
    async sharing(wish) {
      const asked = `/sharing/${query.get('picture') ?? 'arm'}.json?wish=${encodeURIComponent(JSON.stringify(wish))}`;
      say({ type: 'sharing', picture: await (await fetch(asked)).json() });
    },
    async against(name) {
      const query = name ? `?against=${name}` : '';
      host.current = await (await fetch(`/pictures/${host.name}.json${query}`)).json();
      say({ type: 'picture', picture: host.current });
    },
    /** What can be added, and the picture after it was. */
    async adding({ type, start, end, vdev }) {
      const query = `start=${start}&end=${end}${vdev ? `&vdev=${vdev}` : ''}`;
      const answer = await (await fetch(`/adding/${host.name}.json?${query}`)).json();
      if (type === 'additions') return say({ type, start, end, ...answer });
      if (!answer.picture) return say({ type: 'done', message: 'nothing was done', failed: true });
      host.current = answer.picture;
      say({ type: 'done', message: `${vdev} added`, undo: true });
      say({ type: 'picture', picture: host.current });
    },
    async picture(name) {
      host.name = name;
      host.current = await (await fetch(`/pictures/${name}.json`)).json();
      say({ type: 'picture', picture: host.current });
    },
  };
  window.fakeHost = host;
  host.ready = window.givenPicture ? Promise.resolve() : host.theme(query.get('theme') ?? 'dark');
  window.acquireVsCodeApi = () => ({
    postMessage(message) {
      sent.push(message);
      if (message.type !== 'ready') console.log(JSON.stringify(message).slice(0, 300));
      if (message.type === 'compare') host.compare(message.on);
      if (message.type === 'against' && !message.on) host.against();
      if (message.type === 'sharing') host.sharing(message.wish);
      if (message.type === 'additions' || message.type === 'add') host.adding(message);
      if (message.type === 'fixes') say({ type: 'fixes', clash: message.clash, titles: host.titles });
      if (message.type !== 'ready') return;
      say({ type: 'server', state: 'running' });
      const name = query.get('picture') ?? 'arm';
      // Given beforehand, for measuring: nothing is asked of the server.
      if (name === 'given')
        return host.ready.then(() => say({ type: 'picture', picture: window.givenPicture }));
      if (name === 'none') say({ type: 'picture' });
      else host.ready.then(() => host.picture(name));
    },
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
})();
