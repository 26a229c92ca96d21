import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml } from './html';
import { frame } from './layout';
import type { NamedText } from './playground/fragment';
import { ROOT } from './root';

/** What can be chosen: a title, and a file or a folder of samples/; the first is shown at first. */
const SAMPLES: readonly (readonly [title: string, file: string])[] = [
  ['Two guests that share memory', 'shared-memory-pair'],
  ['Full of mistakes', 'mistakes.qvmconf'],
  ['QNX guest on Arm', 'arm-qnx-guest.qvmconf'],
  ['Linux guest on Arm', 'arm-linux-guest.qvmconf'],
  ['Android guest on Arm', 'arm-android-guest.qvmconf'],
  ['Zephyr guest on Arm', 'arm-zephyr-guest.qvmconf'],
  ['Linux guest on x86', 'x86-linux-guest.qvmconf'],
  ['QNX guest on x86', 'x86-qnx-guest.qvmconf'],
  ['A host with two machines', 'host'],
  ['A host with mistakes', 'host-mistakes'],
];

/** Everything is from the site itself, and nothing is asked of anyone; the editor writes its own styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
].join('; ');

export function playgroundPage(): string {
  const samples = SAMPLES.map(([title, file]) => ({
    id: file.replace('.qvmconf', ''),
    title,
    files: textsOf(file),
  }));
  const options = [
    ...samples.map(({ id, title }) => `<option value="${id}">${escapeHtml(title)}</option>`),
    '<option value="empty">Empty</option>',
  ];
  const data = JSON.stringify(samples).replaceAll('<', '\\u003c');
  return frame({
    address: 'playground/index.html',
    title: 'Playground',
    kind: 'playground',
    description:
      'Write a qvm configuration and see its findings and its guest-physical layout, all in your browser.',
    policy: POLICY,
    head: '<link rel="stylesheet" href="app/playground.css">\n',
    body: `<main id="content" data-show="text">
<h1 class="hidden">Playground</h1>
<div class="bar">
<label>Sample <select id="sample">${options.join('')}<option value="own" hidden>Your own</option></select></label>
<button id="open" type="button">Open files…</button><input id="files" type="file" multiple hidden accept=".qvmconf,.qvmcfg,.sh,.build,.json,text/plain">
<button id="format" type="button">Format</button>
<button id="share" type="button">Copy link</button>
<span id="said" role="status"></span>
</div>
<div class="views" role="group" aria-label="Show">
<button type="button" data-view="text" aria-pressed="true">Text</button>
<button type="button" data-view="layout" aria-pressed="false">Layout</button>
</div>
<section class="text" aria-label="Text">
<div id="tabs" role="tablist" aria-label="Files"></div>
<div id="editor" role="tabpanel" aria-label="Text of the file"></div>
<section class="findings" aria-label="Findings"><h2 id="count">Starting …</h2><ul id="findings"></ul></section>
</section>
<iframe id="panel" title="Guest-physical layout" src="app/panel.html"></iframe>
</main>
<noscript><p class="noscript">The playground needs JavaScript; it runs in your browser alone.</p></noscript>
<script type="application/json" id="samples">${data}</script>
<script src="app/playground.js"></script>`,
  });
}

function textsOf(name: string): NamedText[] {
  const at = path.join(ROOT, 'samples', name);
  if (!statSync(at).isDirectory()) return [{ name, text: readFileSync(at, 'utf8') }];
  return readdirSync(at)
    .map((file) => ({ name: file, text: readFileSync(path.join(at, file), 'utf8') }))
    .sort((a, b) => rank(a) - rank(b));
}

/** What is a machine by itself, then parts of one, then what stands beside. */
function rank({ name, text }: NamedText): number {
  if (!name.endsWith('.qvmconf')) return 2;
  return /^system\s/m.test(text) ? 0 : 1;
}
