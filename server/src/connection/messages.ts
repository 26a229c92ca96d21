/**
 * The messages of the language server protocol, and what the library does with them. Only this file imports the library:
 * it is in CommonJS, and a bundle copies its hundreds of names for each file that does.
 */
export * from 'vscode-languageserver';
