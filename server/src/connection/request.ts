import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import { machinesAt, type SeenMachine, within } from '../host/seenFrom';
import type { InnerConfiguration } from './documents';
import type { Position, RequestType, ServerCapabilities } from './messages';
import type { Session } from './session';

/** One method that the server answers. */
interface Request {
  readonly type: RequestType<unknown, unknown, unknown>;
  /** Answered when there is nothing to say, or when the feature fails; a function makes it of the parameters. */
  readonly otherwise: unknown;
  answer(params: never, session: Session): unknown;
}

/** Methods that are one concept, with what the server announces of them. */
interface RequestGroup {
  readonly capabilities: ServerCapabilities;
  readonly requests: readonly Request[];
}

/** The requests as a client can take their answers. */
export type Requests = (session: Session) => RequestGroup;

/**
 * A row imports its feature when it is first asked, so that a start loads none. No message is read meanwhile: what was
 * taken of the session before is still true after.
 */
type Answer<R> = R | Promise<R>;

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** A question about an open document. */
interface Asked<P> {
  readonly params: P;
  readonly analysis: Analysis;
  readonly workspace: WorkspaceView;
}

/** The row of a method that asks about a document; one that is not open has nothing to say. */
export function ofDocument<P extends OfDocument, R>(
  type: RequestType<P, R, unknown>,
  otherwise: NoInfer<R>,
  feature: (asked: Asked<P>) => Answer<NoInfer<R>>,
): Request {
  return {
    type,
    otherwise,
    answer: (params: P, session) => {
      const { uri } = params.textDocument;
      const analysis = session.analysis(uri);
      return analysis === undefined
        ? otherwise
        : feature({ params, analysis, workspace: session.workspace(uri) });
    },
  };
}

/**
 * What a place belongs to: the machines that its file is a part of, else the file's own, else a configuration inside it.
 * Empty in a script between configurations.
 */
function seenAt(session: Session, { textDocument: { uri }, position }: AtPosition): SeenPlace[] {
  const own = session.analysis(uri);
  const document = own?.document ?? session.beside(uri);
  if (document === undefined) return [];
  const offset = document.offsetAt(position);
  const inFile = { uri, offset };
  const workspace = session.workspace(uri);
  const machines = machinesAt(session.hosts.launches(uri), document, offset, workspace);
  if (machines.length > 0) return machines.map((machine) => ({ ...machine, inFile }));
  const analysis =
    own ??
    session.innerConfigurations(uri).find(({ start, end }) => start <= offset && offset <= end)?.analysis;
  return analysis === undefined ? [] : [{ analysis, offset, workspace, inFile }];
}

/** The analysis of what a file is or is a part of, with the workspace around it; undefined of a file that is none. */
export function wholeMachine(session: Session, uri: string): Omit<SeenMachine, 'offset'> | undefined {
  const own = session.analysis(uri);
  const [launch] = session.hosts.launches(uri);
  const workspace = session.workspace(uri);
  if (own === undefined) return undefined;
  return launch === undefined
    ? { analysis: own, workspace }
    : { analysis: launch.analysis, workspace: within(workspace, launch) };
}

interface AtPosition extends OfDocument {
  readonly position: Position;
}

/** The row of a method that asks about a document, or about a file with configurations inside. */
export function ofText<P extends OfDocument, R>(
  type: RequestType<P, R, unknown>,
  otherwise: NoInfer<R>,
  features: {
    readonly configuration: (asked: Asked<P>) => Answer<NoInfer<R>>;
    readonly inside: (asked: AskedInside<P>) => Answer<NoInfer<R>>;
  },
): Request {
  return {
    type,
    otherwise,
    answer: (params: P, session) => {
      const { uri } = params.textDocument;
      const analysis = session.analysis(uri);
      const workspace = session.workspace(uri);
      if (analysis !== undefined) return features.configuration({ params, analysis, workspace });
      const document = session.beside(uri);
      const inner = session.innerConfigurations(uri);
      return document === undefined ? otherwise : features.inside({ params, document, inner });
    },
  };
}

/** A question about an open file with configurations inside. */
interface AskedInside<P> {
  readonly params: P;
  readonly document: TextDocument;
  readonly inner: readonly InnerConfiguration[];
}

/** A question about a place in a machine. */
interface AskedAt<P> extends Asked<P>, SeenPlace {}

/** A place in a machine. */
interface SeenPlace extends SeenMachine {
  /** The place in the file, which is another offset in a machine of several files. */
  readonly inFile: { readonly uri: string; readonly offset: number };
}

/** How the answers for several machines that one place belongs to become one; by default the first counts. */
type Merge<R> = (answers: readonly R[], machines: readonly Analysis[]) => Answer<R>;

/**
 * The row of a method that asks about a place in a document, in the machine that the document is a part of, or in a
 * configuration inside another file.
 */
export function atPosition<P extends AtPosition, R>(
  type: RequestType<P, R, unknown>,
  otherwise: NoInfer<R>,
  feature: (asked: AskedAt<P>) => Answer<NoInfer<R>>,
  merge?: Merge<NoInfer<R>>,
): Request {
  return {
    type,
    otherwise,
    answer: (params: P, session) => {
      const seen = seenAt(session, params);
      return seen.length === 0 ? otherwise : merged(seen, (each) => feature({ params, ...each }), merge);
    },
  };
}

async function merged<R>(
  seen: readonly SeenPlace[],
  answer: (place: SeenPlace) => Answer<R>,
  merge?: Merge<R>,
): Promise<R> {
  const [first] = seen;
  if (first !== undefined && (seen.length === 1 || merge === undefined)) return answer(first);
  return (merge as Merge<R>)(
    await Promise.all(seen.map(answer)),
    seen.map(({ analysis }) => analysis),
  );
}

/** A question about a place in an open file beside configurations: a script, a build file. */
interface AskedBeside<P> {
  readonly params: P;
  readonly uri: string;
  readonly offset: number;
  readonly workspace: WorkspaceView;
}

/** The row of a method that asks about a place in a configuration or in a file beside configurations. */
export function atAnyPosition<P extends AtPosition, R>(
  type: RequestType<P, R, unknown>,
  otherwise: NoInfer<R>,
  features: {
    readonly configuration: (asked: AskedAt<P>) => Answer<NoInfer<R>>;
    readonly beside: (asked: AskedBeside<P>) => Answer<NoInfer<R>>;
  },
  merge?: Merge<NoInfer<R>>,
): Request {
  return {
    type,
    otherwise,
    answer: (params: P, session) => {
      const seen = seenAt(session, params);
      if (seen.length > 0) return merged(seen, (each) => features.configuration({ params, ...each }), merge);
      const { uri } = params.textDocument;
      const document = session.beside(uri);
      if (document === undefined) return otherwise;
      const workspace = session.workspace(uri);
      return features.beside({ params, uri, offset: document.offsetAt(params.position), workspace });
    },
  };
}

/** The row of a method that asks about no open document. */
export function ofWorkspace<P, R>(
  type: RequestType<P, R, unknown>,
  otherwise: NoInfer<R> | ((params: P) => NoInfer<R>),
  answer: (params: P, session: Session) => Answer<NoInfer<R>>,
): Request {
  return { type, otherwise, answer };
}
