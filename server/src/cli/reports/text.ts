import type { Severity } from '../../checks/rule';
import type { Place } from '../../text/place';
import { type Colours, shown } from '../terminal';
import { excerpt } from './excerpt';
import type { CheckedFile, CheckedFinding, CheckRun, NamedFile, Report } from './report';
import { summary } from './summary';

/**
 * For people and for editors' error lists: `path:line:column: severity: message [rule]`, from 1, then the line with
 * what is meant marked, and the other places that belong to it.
 */
export const TEXT: Report = {
  name: 'text',
  meaning: 'for people and for the error lists of editors',
  write(run, { colours, quiet }) {
    const findings = run.files.flatMap((file) =>
      file.findings.map((finding) => findingText(file, finding, colours)),
    );
    return `${findings.join('')}${quiet ? '' : `${summaryText(run, colours)}\n`}`;
  },
};

function findingText(file: CheckedFile, finding: CheckedFinding, colours: Colours): string {
  const { severity, message, rule, related } = finding;
  const head = `${SEVERITY_COLOURS[severity](colours)(severity)}: ${shown(message)} ${colours.dim(`[${rule}]`)}`;
  const places = related.map((other) =>
    placeText(other.file, other, `${colours.cyan('note')}: ${shown(other.message)}`, colours),
  );
  return `${placeText(file, finding, head, colours)}${places.join('')}\n`;
}

function placeText({ path, document }: NamedFile, place: Place, words: string, colours: Colours): string {
  const { line, character } = document.positionAt(place.start);
  const where = colours.bold(`${shown(path)}:${line + 1}:${character + 1}`);
  return `${where}: ${words}\n${excerpt(document.getText(), place, line + 1, colours)}`;
}

function summaryText(run: CheckRun, colours: Colours): string {
  const text = summary(run);
  return /(^|; )no findings/.test(text) ? colours.green(text) : colours.bold(text);
}

const SEVERITY_COLOURS: Readonly<Record<Severity, (colours: Colours) => (text: string) => string>> = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  information: ({ cyan }) => cyan,
  hint: ({ dim }) => dim,
};
