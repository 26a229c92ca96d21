/** What assistants speak, in a bundle of its own: the extension ships without it, as assistants start the npm package. */
export { fromJsonSchema, McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
export { serveStdio } from '@modelcontextprotocol/server/stdio';
