import type { Completed, CompletedOption } from './subject';

export function zshScript(commands: readonly Completed[]): string {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  return `#compdef qvmconf
# Completion of qvmconf for zsh; made by: qvmconf completion zsh
_qvmconf() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments '(- *)'{-h,--help}'[print help]' '(- *)'{-V,--version}'[print the version]'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(caseOf).join('\n')}
  esac
}
compdef _qvmconf qvmconf
`;
}

function caseOf({ name, options, words, files }: Completed): string {
  const rest = [
    ...(words.length > 0 ? [quoted(`1:word:(${words.join(' ')})`)] : []),
    ...(files ? [quoted('*:file:_files')] : []),
  ];
  const lines = [...options.map(optionLine), ...rest].map((line) => `        ${line}`);
  return `    ${name})\n      _arguments \\\n${lines.join(' \\\n')} ;;`;
}

function optionLine({ short, long, description, value }: CompletedOption): string {
  const text = description.replace(/[[\]:]/g, '\\$&');
  const action = value === 'none' ? '' : `:value:${actionOf(value)}`;
  const names = short === undefined ? quoted(long).slice(0, -1) : `{${short},${long}}'`;
  return `${names}[${text.replaceAll("'", "'\\''")}]${action}'`;
}

function actionOf(value: CompletedOption['value']): string {
  if (value === 'file') return '_files';
  return typeof value === 'string' ? ' ' : `(${value.join(' ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
