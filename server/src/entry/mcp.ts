import { ASSISTANT_TOOLS, type AssistantTool } from '../../../shared/assistant';
import { ALL_RULES } from '../checks/table';
import { answerAssistant } from '../cli/assistantFiles';
import type { Console } from '../cli/command';
import { fromJsonSchema, McpServer, ResourceTemplate, serveStdio } from './assistantLibrary';
import { endWhenUnread } from './closedPipe';
import { readReference, readRulePage } from './rulePages';

/** What a model should know before it writes a line. */
const INSTRUCTIONS = `A qvm configuration (*.qvmconf) is made of words: an option and its arguments, without =, brackets or \
sections. 'vdev TYPE', 'cpu', 'pass' and 'reserve' start a component, and the options below belong to it. Addresses are \
hexadecimal, sizes decimal with K, M or G. Look a word up with describe_option before you use it, take addresses from \
free_places, and check what you wrote.`;

const MARKDOWN = 'text/markdown';

/**
 * Serves assistants on standard input and output.
 * @param folders where files may be read and, when an input asks for it, written
 */
export function serveAssistants(folders: readonly string[], console: Console): void {
  endWhenUnread(1);
  serveStdio(() => {
    const version = process.env.QVMCONF_VERSION ?? '0';
    const server = new McpServer({ name: 'qvmconf', version }, { instructions: INSTRUCTIONS });
    for (const tool of ASSISTANT_TOOLS) addTool(server, tool, folders, console);
    addResources(server);
    return server;
  });
}

function addTool(server: McpServer, tool: AssistantTool, folders: readonly string[], console: Console): void {
  const { name, title, description, writes, input } = tool;
  const config = {
    title,
    description,
    inputSchema: fromJsonSchema<Record<string, unknown>>(input as never),
    annotations: {
      readOnlyHint: !writes,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
  server.registerTool(name, config, async (given) => {
    const { text, isProblem } = await answerAssistant(tool, given, folders, console);
    return { content: [{ type: 'text', text }], isError: isProblem === true };
  });
}

/** The reference of the language, and a page for each rule. */
function addResources(server: McpServer): void {
  const page = (uri: URL, text: string | undefined) => ({
    contents: [{ uri: uri.href, mimeType: MARKDOWN, text: text ?? '' }],
  });
  const reference = {
    title: 'Reference of the qvm configuration language',
    description: 'Every option, vdev and variable with its arguments, and where each is known from.',
    mimeType: MARKDOWN,
  };
  server.registerResource('reference', 'qvmconf://reference', reference, (uri) => page(uri, readReference()));
  const rules = new ResourceTemplate('qvmconf://rules/{rule}', {
    list: () => ({
      resources: ALL_RULES.map(({ id, summary }) => ({
        uri: `qvmconf://rules/${id}`,
        name: id,
        description: summary,
        mimeType: MARKDOWN,
      })),
    }),
  });
  const config = { title: 'Rules', description: 'The page of a rule.', mimeType: MARKDOWN };
  server.registerResource('rules', rules, config, (uri, { rule }) => {
    const known = ALL_RULES.find(({ id }) => id === rule);
    return page(uri, known && (readRulePage(known.id) ?? known.summary));
  });
}
