/**
 * The server as it ships: one program for a Node process and for a web worker, and in a process also the command
 * line, which tasks run. What all share is evaluated at once, and only one of the rest.
 */
import '../connection/serve';

const words = typeof process === 'object' && process.versions?.node !== undefined ? process.argv : undefined;

if (words === undefined) void import('./browser');
else if (words[2] === undefined || words[2].startsWith('--')) void import('./node');
else void import('./cli');
