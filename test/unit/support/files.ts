import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../../../server/src/analysis/analysis';
import { viewOf, type WorkspaceView } from '../../../server/src/analysis/workspaceView';
import { analyse, MARK } from './analysis';

/** Several configurations of one workspace, by file name; exactly one text holds the cursor mark. */
export type Files = Readonly<Record<string, string>>;

export interface Opened {
  readonly analysis: Analysis;
  readonly offset: number;
  readonly workspace: WorkspaceView;
}

export function open(files: Files): Opened {
  const analyses = new Map(
    Object.entries(files).map(([name, text]) => [
      name,
      analyse(text.replace(MARK, ''), {}, `file:///guests/${name}`),
    ]),
  );
  const marked = Object.entries(files).filter(([, text]) => text.includes(MARK));
  const [name, text] = marked[0] ?? [];
  const analysis = name === undefined ? undefined : analyses.get(name);
  if (analysis === undefined || text === undefined || marked.length !== 1)
    throw new Error(`one cursor mark ${MARK} is needed, there are ${marked.length}`);
  return {
    analysis,
    offset: text.indexOf(MARK),
    workspace: viewOf([...analyses.values()]),
  };
}

/** A range as `file:line:text`, lines from 1 as people count. */
export function shown({ workspace }: Opened, uri: string, range: Range): string {
  const analysis = [...workspace.analyses()].find(({ document }) => document.uri === uri);
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return `${name}:${range.start.line + 1}:${analysis?.document.getText(range) ?? '?'}`;
}
