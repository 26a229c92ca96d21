import type { Command } from '../command';
import { COMPLETION_SHELLS, completionScript } from '../completion/table';
import { OUTPUT } from '../sharedOptions';

/** @param commands what is completed; asked for only when a script is made */
export function completionCommand(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: 'print a script that completes commands, options and their values in a shell',
    arguments: [{ name: '<shell>', description: 'the shell', choices: COMPLETION_SHELLS }],
    options: [OUTPUT],
    examples: [
      { line: 'source <(qvmconf completion bash)', meaning: 'in ~/.bashrc' },
      { line: 'source <(qvmconf completion zsh)', meaning: 'in ~/.zshrc, after compinit' },
      { line: 'qvmconf completion fish | source', meaning: 'in ~/.config/fish/config.fish' },
    ],
    run([shell = ''], _values, console) {
      console.out(completionScript(shell, commands()));
      return 0;
    },
  };
}
