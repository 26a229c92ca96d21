import { type Command, UsageError } from '../command';
import { isFolder } from '../files';
import { VDEVS_OPTION } from '../sharedOptions';

export const MCP: Command = {
  name: 'mcp',
  summary: 'serve assistants over the Model Context Protocol, on standard input and output',
  details:
    'Tools: check, layout, free_places, explain_rule, describe_option and fix; resources: the reference of the language and the page of every rule. Files are read inside the folders only, links followed, and one is written only where an input of fix says so.',
  arguments: [
    { name: '[folders...]', description: 'where files may be read; by default the current folder' },
  ],
  options: [VDEVS_OPTION],
  examples: [
    { line: 'qvmconf mcp', meaning: 'as an assistant starts it, in the folder of a project' },
    { line: 'qvmconf mcp guests/', meaning: 'with that folder alone' },
  ],
  async run(folders, _values, console) {
    for (const folder of folders) if (!isFolder(folder)) throw new UsageError(`'${folder}' is no folder`);
    const { serveAssistants } = await import('../../entry/mcp');
    serveAssistants(folders.length === 0 ? ['.'] : folders, console);
    return undefined;
  },
};
