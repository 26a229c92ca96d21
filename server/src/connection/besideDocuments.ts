import type { Guard } from './guard';
import {
  BulkRegistration,
  type ClientCapabilities,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Disposable,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type DocumentSelector,
  HoverRequest,
  ReferencesRequest,
  type RegistrationType,
  RenameRequest,
  type ServerCapabilities,
  SignatureHelpRequest,
  type TextDocumentRegistrationOptions,
  TextDocumentSyncKind,
} from './messages';

/** Scripts, build files and files that describe hosts. */
const BESIDE: DocumentSelector = [
  { pattern: '**/*.{sh,ksh,build}' },
  { pattern: '**/qvmconf.host.json' },
  { pattern: '**/.qvmconf/host.json' },
];
/** Files that have configurations inside. */
const EMBEDDING: DocumentSelector = [{ pattern: '**/*.build' }];
/** The same where someone wants here-documents and code blocks as well. */
const CODE_BLOCKS: DocumentSelector = [{ pattern: '**/*.{sh,ksh,md,markdown,rst}' }];

/** What is answered of documents beside configurations: of all of them, or only of configurations inside. */
const METHODS: readonly {
  readonly type: RegistrationType<TextDocumentRegistrationOptions>;
  readonly provider: keyof ServerCapabilities;
  readonly of: 'beside' | 'inside';
}[] = [
  { type: HoverRequest.type, provider: 'hoverProvider', of: 'beside' },
  { type: DefinitionRequest.type, provider: 'definitionProvider', of: 'beside' },
  { type: ReferencesRequest.type, provider: 'referencesProvider', of: 'beside' },
  { type: RenameRequest.type, provider: 'renameProvider', of: 'beside' },
  { type: CodeActionRequest.type, provider: 'codeActionProvider', of: 'beside' },
  { type: CompletionRequest.type, provider: 'completionProvider', of: 'inside' },
  { type: SignatureHelpRequest.type, provider: 'signatureHelpProvider', of: 'inside' },
  { type: CodeLensRequest.type, provider: 'codeLensProvider', of: 'inside' },
  { type: DocumentFormattingRequest.type, provider: 'documentFormattingProvider', of: 'inside' },
  { type: DocumentRangeFormattingRequest.type, provider: 'documentRangeFormattingProvider', of: 'inside' },
];

/**
 * Has the client send the documents beside configurations too, with the features that they have. They are registered
 * by themselves: what is announced at the start is for configurations alone, so that no other language gets a formatter.
 */
export class BesideDocuments {
  private registered: Promise<Disposable> | undefined;
  private withCodeBlocks: boolean | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientCapabilities,
    private readonly announced: ServerCapabilities,
    private readonly guard: Guard,
  ) {}

  /** Registers them, or anew when it is another answer. */
  register(withCodeBlocks: boolean): void {
    const canRegister = this.client.textDocument?.synchronization?.dynamicRegistration === true;
    if (!canRegister || withCodeBlocks === this.withCodeBlocks) return;
    this.withCodeBlocks = withCodeBlocks;
    const before = this.registered;
    const next = (async () => {
      (await before)?.dispose();
      return this.connection.client.register(this.registrations(withCodeBlocks));
    })();
    this.registered = next;
    this.guard.follow('client/registerCapability', next);
  }

  private registrations(withCodeBlocks: boolean): BulkRegistration {
    const more = withCodeBlocks ? CODE_BLOCKS : [];
    const inside = [...EMBEDDING, ...more];
    const beside = [...BESIDE, ...more];
    const bulk = BulkRegistration.create();
    bulk.add(DidOpenTextDocumentNotification.type, { documentSelector: beside });
    bulk.add(DidChangeTextDocumentNotification.type, {
      documentSelector: beside,
      syncKind: TextDocumentSyncKind.Incremental,
    });
    bulk.add(DidCloseTextDocumentNotification.type, { documentSelector: beside });
    for (const { type, provider, of } of METHODS) {
      const own = this.announced[provider];
      const options = typeof own === 'object' ? own : {};
      bulk.add(type, { ...options, documentSelector: of === 'beside' ? beside : inside });
    }
    return bulk;
  }
}
