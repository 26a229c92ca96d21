/** What rewriting must not do to any component of any sample. */
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../../server/src/analysis/analysis';
import { loneDocument } from '../../../server/src/analysis/workspaceView';
import { refactorings } from '../../../server/src/features/refactor/refactor';
import { plainSamples, samples } from '../format/configurations';
import { meaningOf } from '../format/meaning';
import { analyse } from '../support/analysis';

function actions(analysis: Analysis, offset: number, kind: string) {
  const spot = { analysis, start: offset, end: offset, workspace: loneDocument(analysis) };
  return refactorings({ ...spot, only: [`refactor.rewrite.${kind}`], versioned: false }).map((action) => ({
    title: action.title,
    text: TextDocument.applyEdits(analysis.document, action.edit?.changes?.[analysis.document.uri] ?? []),
  }));
}

/** The start of every component that has lines of its own. */
const openers = (analysis: Analysis) => analysis.tree.components.map(({ opener }) => opener.start);

/** Windows without their order. */
const windows = ({ layout }: Analysis) =>
  layout.mem.windows
    .filter(({ certainty }) => certainty !== 'predicted')
    .map(({ start, end, label }) => `${start} ${end} ${label}`);

test.each(plainSamples)('a component of %s comes back from comments as it was', (_name, text) => {
  const analysis = analyse(text);
  let seen = 0;
  for (const offset of openers(analysis)) {
    const [made] = actions(analysis, offset, 'toggleComponent');
    if (made === undefined) continue;
    seen++;
    expect(analyse(made.text).tree.components).toHaveLength(analysis.tree.components.length - 1);
    const [back] = actions(analyse(made.text), offset, 'toggleComponent');
    expect(back?.text, made.title).toBe(text);
  }
  expect(seen).toBeGreaterThan(0);
});

test.each(samples)('lines and notations of %s change no meaning', (_name, text) => {
  const analysis = analyse(text);
  for (const offset of openers(analysis)) {
    for (const { text: made } of actions(analysis, offset, 'lines'))
      expect(meaningOf(analyse(made))).toEqual(meaningOf(analysis));
  }
  for (const part of analysis.tree.options
    .flatMap((option) => option.arguments)
    .flatMap(({ parts }) => parts)) {
    for (const { text: made } of actions(analysis, part.start, 'notation'))
      expect(windows(analyse(made))).toEqual(windows(analysis));
  }
});

test.each(samples)('sorting the vdevs of %s moves none', (_name, text) => {
  const analysis = analyse(text);
  for (const offset of openers(analysis).slice(0, 20)) {
    for (const { text: made } of actions(analysis, offset, 'order')) {
      expect(windows(analyse(made))).toEqual(windows(analysis));
      expect([...made].toSorted()).toEqual([...text].toSorted());
    }
  }
});
