import { type Asinfo, readAsinfo } from '../../../../server/src/companions/asinfo';

const LINE = /^#asinfo (.*)$/gm;

/** The host's rows in the comments `#asinfo …` of a fixture; undefined without one. */
export function asinfoIn(source: string): Asinfo | undefined {
  return readAsinfo([...source.matchAll(LINE)].map((match) => match[1]?.trimEnd()).join('\n'));
}

/** The rows that follow an example of a page, in a block `asinfo`; undefined without one. */
export function asinfoAfter(page: string, heading: string): Asinfo | undefined {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return readAsinfo(/```asinfo\n(.*?)```/s.exec(section)?.[1] ?? '');
}
