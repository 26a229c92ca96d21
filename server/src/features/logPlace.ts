import type { Analysis } from '../analysis/analysis';
import type { LogMessage } from '../companions/qvmLog';
import type { Place } from '../text/place';

/** What of a configuration a message of qvm is about. */
interface LogPlace extends Place {
  /** `option`: a value that was refused; `component`: something that is wrong with a component as a whole. */
  readonly kind: 'option' | 'component' | 'line';
  /** For people: `version`, `vdev virtio-console`. */
  readonly what: string | undefined;
}

/**
 * Where a message points to: qvm names the line of an option whose value it refuses, and the first line of a component
 * that is wrong as a whole (seen in the logs of four faults). Undefined where the file has no such line.
 */
export function logPlaceOf({ tree, document }: Analysis, { line }: LogMessage): LogPlace | undefined {
  if (line === undefined || line >= document.lineCount) return undefined;
  const start = document.offsetAt({ line, character: 0 });
  const end = document.offsetAt({ line: line + 1, character: 0 });
  const option = tree.options.find((candidate) => candidate.start >= start && candidate.start < end);
  if (option === undefined) {
    const text = tree.text.slice(start, end).trimEnd();
    return { kind: 'line', what: undefined, start, end: start + text.length };
  }
  const component = tree.components.find(({ opener }) => opener === option);
  if (component === undefined) {
    return { kind: 'option', what: option.name, start: option.start, end: option.end };
  }
  const type = option.arguments[0]?.word.text;
  const what = type === undefined || option.name !== 'vdev' ? option.name : `vdev ${type}`;
  return { kind: 'component', what, start: component.start, end: component.end };
}
