import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import {
  findReferencesKeymap,
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  type LSPClient,
  renameKeymap,
  serverCompletion,
  signatureHelp,
} from '@codemirror/lsp-client';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { PlaygroundFile } from './files';
import { language } from './language';
import { semanticColours } from './semanticTokens';

/** The classes are those of the other pages' code; the style sheet has the colours of light and dark. */
const colours = HighlightStyle.define([
  { tag: tags.comment, class: 'c' },
  { tag: tags.string, class: 's' },
]);

/** Edits that come in quick succession are one for the server, milliseconds. */
const PAUSE = 150;

const EXTENSIONS: Extension = [
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  history(),
  drawSelection(),
  EditorState.tabSize.of(4),
  indentUnit.of('    '),
  language,
  syntaxHighlighting(colours),
  semanticColours,
  serverCompletion({ override: true }),
  autocompletion({ icons: false }),
  hoverTooltips(),
  signatureHelp(),
  // The Tab key is left to those who get from place to place with it.
  keymap.of([
    ...completionKeymap,
    ...lintKeymap,
    ...formatKeymap,
    ...renameKeymap,
    ...jumpToDefinitionKeymap,
    ...findReferencesKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ]),
];

interface Listener {
  /** The text of the file on show is another. */
  readonly changed: () => void;
  /** Line of the cursor, from 0. */
  readonly moved: (line: number) => void;
}

/** The view of the file on show. */
export class Editor {
  readonly view: EditorView;
  private readonly client: LSPClient;
  private readonly own: Extension;
  private timer = 0;
  private shownFile: PlaygroundFile | undefined;

  constructor(parent: Element, client: LSPClient, listener: Listener) {
    this.client = client;
    this.own = EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
      if (docChanged) {
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => client.sync(), PAUSE);
        listener.changed();
      }
      if (docChanged || selectionSet) listener.moved(state.doc.lineAt(state.selection.main.head).number - 1);
    });
    this.view = new EditorView({ parent });
  }

  stateOf(
    { uri, name, languageId }: Pick<PlaygroundFile, 'uri' | 'name' | 'languageId'>,
    doc: string,
  ): EditorState {
    const named = EditorView.contentAttributes.of({ 'aria-label': `Text of ${name}`, tabindex: '0' });
    return EditorState.create({
      doc,
      extensions: [EXTENSIONS, this.own, this.client.plugin(uri, languageId), named],
    });
  }

  get shown(): PlaygroundFile | undefined {
    return this.shownFile;
  }

  show(file: PlaygroundFile): void {
    if (file === this.shownFile) return;
    this.client.sync();
    const before = this.shownFile;
    if (before) {
      before.hidden = this.view.state;
      before.view = null;
    }
    this.shownFile = file;
    // The file is told of its view by the client's plugin in its state.
    this.view.setState(file.hidden);
  }
}
