import type { Rule } from '../rule';
import { startOfFile } from '../startOfFile';

/** The tree hands the guest another command line than the file. */
export const TREE_BOOTARGS_DIFFER: Rule = {
  id: 'tree-bootargs-differ',
  severity: 'warning',
  summary: "The guest's device tree has another command line.",
  section: 'Against the device tree',
  check(subject, report) {
    const { verification } = subject.layout;
    const words = verification?.bootArguments;
    if (words === undefined || words.inFile === words.inTree) return;
    const inFile =
      words.inFile === undefined ? 'The file has no `cmdline`' : `The file has \`${words.inFile}\``;
    const inTree = words.inTree === undefined ? 'no `bootargs`' : `\`${words.inTree}\``;
    report({
      at: words.option?.arguments[0]?.word ?? startOfFile(subject),
      message: `${inFile}, and ${verification?.tree.name} has ${inTree}.`,
    });
  },
};
