import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOG_TEXTS, type LogTextFact } from '../../server/src/catalogue/companions/logTexts';
import { SETTINGS, type SettingDeclaration } from '../../server/src/settings/declaration';
import { ASSISTANT_TOOLS, type AssistantTool } from '../../shared/assistant';
import type { Generated } from '../generated';
import { type Texts, takeTexts } from './manifest/texts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const MANIFEST = 'package.json';
const TEXTS = 'package.nls.json';

export const GENERATED: readonly Generated[] = [
  // The texts first: once the manifest is written, they are no longer in it.
  { path: TEXTS, text: () => json(manifest().texts) },
  { path: MANIFEST, text: () => json(manifest().written) },
];

const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/**
 * The manifest as it is, with its settings and the tools of language models from their declarations, and what reads qvm's
 * output from the texts that are known; all else in it is written by hand. What an editor shows of it moves to a file of
 * its own, for translators: a text that someone writes into the manifest does so too.
 */
function manifest(): { readonly written: object; readonly texts: Texts } {
  const written = read(MANIFEST);
  const properties: Record<string, SettingDeclaration & { readonly order: number }> = {};
  // Without an order an editor sorts settings by their names.
  for (const [order, [name, declaration]] of Object.entries<SettingDeclaration>(SETTINGS).entries()) {
    properties[`qvmconf.${name}`] = { ...structuredClone(declaration), order };
  }
  written.contributes.configuration = { title: 'qvmconf', properties };
  written.contributes.languageModelTools = ASSISTANT_TOOLS.map(languageModelTool);
  for (const { name, label, severity, regexp } of MATCHERS) {
    const pattern = { name, regexp, file: 1, line: 2, message: 3 };
    const matcher = {
      name,
      label,
      owner: name,
      source: 'qvm',
      severity,
      fileLocation: ['autoDetect', WORKSPACE],
      pattern: `$${name}`,
    };
    replaceByName(written.contributes.problemPatterns, pattern);
    replaceByName(written.contributes.problemMatchers, matcher);
  }
  return { written, texts: takeTexts(written, read(TEXTS)) };
}

function languageModelTool({ name, title, description, input }: AssistantTool) {
  return {
    name: `qvmconf_${name}`,
    tags: ['qvmconf', 'qnx', 'hypervisor'],
    displayName: title,
    modelDescription: description,
    canBeReferencedInPrompt: true,
    toolReferenceName: `qvmconf${name.replace(/(^|_)([a-z])/g, (_, _sign, letter: string) => letter.toUpperCase())}`,
    userDescription: title,
    inputSchema: input,
  };
}

/** The texts of a severity, as alternatives of a pattern without groups of their own. */
function textsOf(...severities: readonly LogTextFact['severity'][]): string {
  const known = LOG_TEXTS.filter(({ severity }) => severities.includes(severity));
  return known.map(({ pattern }) => pattern.source.replace(/\((?!\?)/g, '(?:')).join('|');
}

/** A variable of the editor, not of this program. */
const WORKSPACE = '$' + '{workspaceFolder}';

/** qvm prints errors and information with the same head: the text alone tells them apart. */
const HEAD = '^\\[(.+):(\\d+)\\]\\s+';
const MATCHERS = [
  {
    name: 'qvm',
    label: 'qvm messages, without those that are known to be harmless',
    severity: 'error',
    regexp: `${HEAD}(?!.*(?:${textsOf('warning', 'information')}))(.+)$`,
  },
  {
    name: 'qvm-warnings',
    label: 'qvm messages that are known to be warnings',
    severity: 'warning',
    regexp: `${HEAD}(.*(?:${textsOf('warning')}).*)$`,
  },
  {
    name: 'qvm-information',
    label: 'qvm messages that are known to be information',
    severity: 'info',
    regexp: `${HEAD}(.*(?:${textsOf('information')}).*)$`,
  },
] as const;

function replaceByName(list: { name: string }[], entry: { readonly name: string }): void {
  const at = list.findIndex(({ name }) => name === entry.name);
  if (at < 0) list.push(entry);
  else list[at] = entry;
}
