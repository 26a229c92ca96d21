import { CodeActionKind } from 'vscode-languageserver-types';

/** Every safe fix of a file at once. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.qvmconf`;

/** What changes how a configuration is written, and not what it means. */
export const REFACTOR_KIND = 'refactor';
