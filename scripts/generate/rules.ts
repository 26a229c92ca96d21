import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type RuleInfo, SECTIONS } from '../../server/src/checks/rule';
import { ALL_RULES } from '../../server/src/checks/table';
import type { Generated } from '../generated';
import { paragraphs } from './reference/markdown';

export const GENERATED: readonly Generated[] = [
  { path: 'docs/rules/index.md', text: indexPage },
  ...ALL_RULES.map((rule) => ({ path: pageOf(rule), text: () => rulePage(rule) })),
];

const ROOT = path.join(import.meta.dirname, '../..');

function pageOf({ id }: RuleInfo): string {
  return `docs/rules/${id}.md`;
}

/**
 * A rule's page as it is, with what stands before its first section and the last one, about silencing, made from the
 * table; the sections between are written by hand.
 */
function rulePage(rule: RuleInfo): string {
  const written = readPage(rule) ?? '## Why\n\n## Basis\n\n## Wrong\n\n## Right\n\n';
  const first = written.indexOf('## ');
  const last = written.indexOf('\n## Silencing\n');
  const middle = written.slice(first, last < 0 ? undefined : last).trimEnd();
  return `${paragraphs(head(rule), middle, silencing(rule))}\n`;
}

function readPage(rule: RuleInfo): string | undefined {
  try {
    return readFileSync(path.join(ROOT, pageOf(rule)), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

function head({ id, severity, section, summary }: RuleInfo): string {
  return paragraphs(`# ${id}`, `**${severity}** · ${section}`, summary);
}

function silencing({ id }: RuleInfo): string {
  return paragraphs(
    '## Silencing',
    'For one place, in the line before it; for the whole file, anywhere in it:',
    [
      '```',
      `# qvmconf: ignore-next-line ${id} -- why it is right here`,
      `# qvmconf: ignore-file ${id} -- why it is right in this file`,
      '```',
    ].join('\n'),
    `For all files, by the setting \`"qvmconf.rules": { "${id}": "off" }\` or, on the command line, \`--rule ${id}=off\`. ` +
      'Any severity may stand in place of `off`.',
  );
}

/** The table of all rules; each has a page of its own. */
function indexPage(): string {
  const text = paragraphs(
    '<!-- Made by "npm run generate" from server/src/checks/table.ts. Do not edit by hand. -->',
    '# Checks',
    `qvmconf has ${ALL_RULES.length} rules. Those of *Machines of one host* and *Scripts and build files* compare several files and hold where the files belong together; the others look at one configuration. Each has a page that says why, on what it rests and how ` +
      'certain that is, with an example that is wrong and one that is right.',
    [
      '| severity | meaning |',
      '| --- | --- |',
      '| error | qvm refuses the configuration, two things certainly answer one address, or the guest can never use what is configured |',
      '| warning | legal for qvm, but very likely not what was meant; or a fault that qvm does not report |',
      '| information | worth knowing; nothing to fix in most files |',
      '| hint | style, shown faded or struck through |',
    ].join('\n'),
    'A working configuration gives no error and no warning. What cannot be known (a substitution, a template mark, a vdev ' +
      'that nobody has described) is never called wrong.',
    ...SECTIONS.flatMap((section) => [`## ${section}`, sectionTable(section)]),
    '## Silencing, severities and the target',
    'Comments that begin with `# qvmconf:` speak to the tool. "The next line" is the next line that holds a word.',
    [
      '```',
      '# qvmconf: ignore-next-line duplicate-interrupt, shared-page -- the guest polls this one',
      '# qvmconf: ignore-file not-in-release -- built for two releases',
      '# qvmconf: target 8.0 aarch64',
      '```',
    ].join('\n'),
    'In the editor, `"qvmconf.rules": { "duplicate-interrupt": "error", "ambiguous-number": "off" }` gives rules another ' +
      'severity or turns them off; on the command line it is `--rule duplicate-interrupt=error`. `qvmconf explain RULE` prints ' +
      "a rule's page.",
  );
  return `${text}\n`;
}

function sectionTable(section: (typeof SECTIONS)[number]): string {
  const rows = ALL_RULES.filter((rule) => rule.section === section).map(
    ({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
  );
  return ['| rule | severity | reports |', '| --- | --- | --- |', ...rows].join('\n');
}
