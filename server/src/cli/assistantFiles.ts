import { type AssistAnswer, type AssistantTool, inputProblem } from '../../../shared/assistant';
import { readRulePage } from '../entry/rulePages';
import { naming } from '../entry/textFile';
import { assist } from '../features/assistant/assist';
import { bounded } from '../features/assistant/tool';
import { analyseText, readInput } from './analyse';
import { type Console, messageOf } from './command';
import { CHECK } from './commands/check';
import { isFolder } from './files';
import { insideFolders } from './insideFolders';
import { catalogueFor } from './projectVdevs';
import { regionsBeside } from './regionsBeside';
import { rewriteFile } from './writeFile';

/**
 * The answer of a tool about files and texts. Never throws: what went wrong is an answer, so that the model can do better.
 * @param folders where files may be read and, when the input asks for it, written
 */
export async function answerAssistant(
  tool: AssistantTool,
  input: Readonly<Record<string, unknown>>,
  folders: readonly string[],
  console: Console,
): Promise<AssistAnswer> {
  try {
    return await answerUnguarded(tool, input, folders, console);
  } catch (error) {
    return { text: messageOf(error), isProblem: true };
  }
}

async function answerUnguarded(
  tool: AssistantTool,
  input: Readonly<Record<string, unknown>>,
  folders: readonly string[],
  console: Console,
): Promise<AssistAnswer> {
  const { name, ofConfiguration } = tool;
  const { file, text, write } = input;
  const known = { catalogue: catalogueFor(FOLDER, console), rulePage: readRulePage };
  if (!ofConfiguration) return assist(name, input, known);
  if (typeof file !== 'string' || inputProblem(tool, input) !== undefined) {
    const analysis = typeof text === 'string' ? analyseText('-', text, console) : undefined;
    return assist(name, input, { ...known, ...(analysis && { analysis }) });
  }
  const found = insideFolders(file, folders);
  if (name === 'check' && isFolder(found.path)) return checkedFolder(found.path, console);
  const before = naming(file, () => readInput(found.path, console));
  const analysis = analyseText(found.path, before.text, console);
  const shared = regionsBeside(found.path, analysis, console);
  const answer = assist(name, input, { ...known, analysis, shared });
  const { newText } = answer;
  if (write !== true || newText === undefined) return answer;
  naming(file, () => rewriteFile(found, before, newText));
  return { ...answer, text: `Written: ${file}\n\n${answer.text}` };
}

/** Where a text without a file is taken to lie. */
const FOLDER = 'file:///guest.qvmconf';

/** What the command says of a folder, and of what lies between its files. */
async function checkedFolder(path: string, console: Console): Promise<AssistAnswer> {
  const said: string[] = [];
  const listening: Console = {
    ...console,
    colour: false,
    watched: false,
    out: (text) => said.push(text),
    error: (text) => said.push(text),
  };
  await CHECK.run([path], { format: 'text', failOn: 'error' } as never, listening);
  return bounded({ text: said.join('') });
}
