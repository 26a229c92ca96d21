import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILTIN } from '../../server/src/catalogue/builtin';
import { ALL_RULES } from '../../server/src/checks/table';
import { SETTINGS, type SettingDeclaration } from '../../server/src/settings/declaration';
import type { Generated } from '../generated';

const README = 'README.md';
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The README with its counts and its table of settings renewed; the rest stays as it is written. */
export const GENERATED: readonly Generated[] = [
  {
    path: README,
    text: () => {
      const written = readFileSync(path.join(root, README), 'utf8').replaceAll('\r\n', '\n');
      return block(block(written, 'counts', counts()), 'settings', settingsTable());
    },
  },
];

/** Replaces what stands between the marks of a name. */
function block(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
  if (!marks.test(text)) throw new Error(`${README} has no marks "${name}"`);
  return text.replace(marks, (_all, open: string, close: string) => `${open}${content}\n${close}`);
}

function counts(): string {
  const options = new Set([
    ...BUILTIN.options.map((option) => `${option.context} ${option.name}`),
    ...BUILTIN.commonOptions.map((option) => `common ${option.name}`),
    ...BUILTIN.vdevs.flatMap((vdev) => vdev.options.map((option) => `${vdev.name} ${option.name}`)),
  ]);
  return `${options.size} options, ${BUILTIN.vdevs.length} vdevs, ${BUILTIN.variables.length} variables and ${ALL_RULES.length} rules`;
}

function settingsTable(): string {
  const rows = Object.entries<SettingDeclaration>(SETTINGS).map(([name, setting]) => {
    const description = setting.markdownDescription.replaceAll('|', '\\|').replaceAll('\n', ' ');
    return `| \`qvmconf.${name}\` | \`${JSON.stringify(setting.default)}\` | ${description} |`;
  });
  return ['| setting | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
