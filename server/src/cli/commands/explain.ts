import { SECTIONS } from '../../checks/rule';
import { ALL_RULES } from '../../checks/table';
import { readRulePage } from '../../entry/rulePages';
import { requireRule } from '../checkOptions';
import type { Command } from '../command';
import { OUTPUT } from '../sharedOptions';

export const EXPLAIN: Command = {
  name: 'explain',
  summary: 'print the page of a rule; without one, list all rules',
  arguments: [{ name: '[rule]', description: 'id of a rule' }],
  options: [OUTPUT],
  examples: [
    { line: 'qvmconf explain', meaning: 'all rules' },
    { line: 'qvmconf explain window-overlap', meaning: 'one rule' },
  ],
  run([rule], _values, console) {
    if (rule === undefined) {
      console.out(ruleList());
      return 0;
    }
    requireRule(rule);
    console.out(readRulePage(rule) ?? `${summaryOf(rule)}\n`);
    return 0;
  },
};

function ruleList(): string {
  const width = Math.max(...ALL_RULES.map((rule) => rule.id.length));
  return SECTIONS.map((section) => {
    const rows = ALL_RULES.filter((rule) => rule.section === section).map(
      (rule) => `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(11)}  ${rule.summary}\n`,
    );
    return `${section}\n${rows.join('')}`;
  }).join('\n');
}

/** Where the pages are not beside the program. */
function summaryOf(id: string): string {
  return ALL_RULES.find((rule) => rule.id === id)?.summary ?? '';
}
