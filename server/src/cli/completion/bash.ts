import type { Completed, CompletedOption } from './subject';

/** For bash 3.2 and later; needs nothing else. */
export function bashScript(commands: readonly Completed[]): string {
  return `# Completion of qvmconf for bash; made by: qvmconf completion bash
_qvmconf() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="" command="" word index
  if [ "$COMP_CWORD" -gt 0 ]; then previous="\${COMP_WORDS[COMP_CWORD - 1]}"; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    if [[ "$word" != -* ]]; then command="$word"; break; fi
  done
  COMPREPLY=()
  if [ -z "$command" ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "$command" in
${commands.map(caseOf).join('\n')}
  esac
}
complete -o filenames -o bashdefault -F _qvmconf qvmconf
`;
}

function caseOf({ name, options, words, files }: Completed): string {
  const values = options.flatMap((option) => valueCase(option));
  const all = options.flatMap(({ short, long }) => (short === undefined ? [long] : [short, long]));
  const rest = [
    ...(words.length > 0 ? [`COMPREPLY+=($(compgen -W "${words.join(' ')}" -- "$current"))`] : []),
    ...(files ? ['COMPREPLY+=($(compgen -f -- "$current"))'] : []),
  ];
  return `    ${name})
      case "$previous" in
${values.join('\n')}
      esac
      if [[ "$current" == -* ]]; then
        COMPREPLY=($(compgen -W "${all.join(' ')}" -- "$current"))
      else
        ${rest.length === 0 ? ':' : rest.join('\n        ')}
      fi ;;`;
}

function valueCase({ short, long, value }: CompletedOption): string[] {
  if (value === 'none') return [];
  const names = short === undefined ? long : `${short} | ${long}`;
  if (value === 'word') return [`        ${names}) return ;;`];
  const words = value === 'file' ? '-f' : `-W "${value.join(' ')}"`;
  return [`        ${names}) COMPREPLY=($(compgen ${words} -- "$current")); return ;;`];
}
