import { SECTIONS } from '../../checks/rule';
import { RULES } from '../../checks/table';
import { readRulePage } from '../../entry/rulePages';
import { requireRule } from '../checkOptions';
import { type Command, UsageError } from '../command';

export const EXPLAIN: Command = {
  name: 'explain',
  usage: '[RULE]',
  summary: 'Print the page of a rule; without one, list all rules.',
  run(args, console) {
    const [rule, ...more] = args;
    if (more.length > 0) throw new UsageError('give one rule');
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
  const width = Math.max(...RULES.map((rule) => rule.id.length));
  return SECTIONS.map((section) => {
    const rows = RULES.filter((rule) => rule.section === section).map(
      (rule) => `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(11)}  ${rule.summary}\n`,
    );
    return `${section}\n${rows.join('')}`;
  }).join('\n');
}

/** Where the pages are not beside the program. */
function summaryOf(id: string): string {
  return RULES.find((rule) => rule.id === id)?.summary ?? '';
}
