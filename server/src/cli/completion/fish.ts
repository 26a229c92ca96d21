import type { Completed, CompletedOption } from './subject';

export function fishScript(commands: readonly Completed[]): string {
  const lines = commands.flatMap(linesOf);
  return `# Completion of qvmconf for fish; made by: qvmconf completion fish
complete -c qvmconf -f
complete -c qvmconf -n __fish_use_subcommand -s h -l help -d 'print help'
complete -c qvmconf -n __fish_use_subcommand -s V -l version -d 'print the version'
${lines.join('\n')}
`;
}

function linesOf({ name, summary, options, words, files }: Completed): string[] {
  const here = `complete -c qvmconf -n '__fish_seen_subcommand_from ${name}'`;
  return [
    `complete -c qvmconf -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ...options.map((option) => `${here} ${optionWords(option)}`),
    ...(words.length > 0 ? [`${here} -a ${quoted(words.join(' '))}`] : []),
    ...(files ? [`${here} -F`] : []),
  ];
}

function optionWords({ short, long, description, value }: CompletedOption): string {
  const names = [...(short === undefined ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`].join(' ');
  return `${names}${valueWords(value)} -d ${quoted(description)}`;
}

function valueWords(value: CompletedOption['value']): string {
  if (value === 'none') return '';
  if (value === 'file') return ' -r -F';
  return typeof value === 'string' ? ' -x' : ` -x -a ${quoted(value.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
