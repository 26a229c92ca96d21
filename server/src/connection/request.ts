import type { Position, RequestType, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import type { WorkspaceView } from '../analysis/workspaceView';
import type { InnerConfiguration } from './documents';
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
  feature: (asked: Asked<P>) => NoInfer<R>,
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

/** The analysis of the configuration inside another file at a place; its positions are those of the file. */
function inside(session: Session, { textDocument, position }: AtPosition): Analysis | undefined {
  const { uri } = textDocument;
  const offset = session.beside(uri)?.offsetAt(position);
  if (offset === undefined) return undefined;
  return session.innerConfigurations(uri).find(({ start, end }) => start <= offset && offset <= end)
    ?.analysis;
}

interface AtPosition extends OfDocument {
  readonly position: Position;
}

/** The row of a method that asks about a document, or about a file with configurations inside. */
export function ofText<P extends OfDocument, R>(
  type: RequestType<P, R, unknown>,
  otherwise: NoInfer<R>,
  features: {
    readonly configuration: (asked: Asked<P>) => NoInfer<R>;
    readonly inside: (asked: AskedInside<P>) => NoInfer<R>;
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

/** The row of a method that asks about a place in a document, or in a configuration inside another file. */
export function atPosition<P extends AtPosition, R>(
  type: RequestType<P, R, unknown>,
  otherwise: NoInfer<R>,
  feature: (asked: Asked<P> & { readonly offset: number }) => NoInfer<R>,
): Request {
  return {
    type,
    otherwise,
    answer: (params: P, session) => {
      const { uri } = params.textDocument;
      const analysis = session.analysis(uri) ?? inside(session, params);
      if (analysis === undefined) return otherwise;
      const offset = analysis.document.offsetAt(params.position);
      return feature({ params, analysis, workspace: session.workspace(uri), offset });
    },
  };
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
    readonly configuration: (
      asked: Asked<P> & { readonly offset: number; readonly uri: string },
    ) => NoInfer<R>;
    readonly beside: (asked: AskedBeside<P>) => NoInfer<R>;
  },
): Request {
  return {
    type,
    otherwise,
    answer: (params: P, session) => {
      const { uri } = params.textDocument;
      const workspace = session.workspace(uri);
      const analysis = session.analysis(uri) ?? inside(session, params);
      const document = analysis?.document ?? session.beside(uri);
      if (document === undefined) return otherwise;
      const offset = document.offsetAt(params.position);
      return analysis === undefined
        ? features.beside({ params, uri, offset, workspace })
        : features.configuration({ params, uri, analysis, offset, workspace });
    },
  };
}

/** The row of a method that asks about no open document. */
export function ofWorkspace<P, R>(
  type: RequestType<P, R, unknown>,
  otherwise: NoInfer<R> | ((params: P) => NoInfer<R>),
  answer: (params: P, session: Session) => NoInfer<R>,
): Request {
  return { type, otherwise, answer };
}
