import type { PartBuilder } from './builder';

/** `priority[r|f|o]`, or the five comma-separated values of sporadic scheduling and `s` (manual, `vm/cpu`). */
export function splitSchedule(builder: PartBuilder): void {
  const pieces = builder.pieces();
  pieces.forEach(([start, end], index) => {
    const letters =
      index === pieces.length - 1 ? (/[A-Za-z]+$/.exec(builder.text.slice(start, end))?.[0].length ?? 0) : 0;
    const prefixed = /^0[xd]/i.test(builder.text.slice(start, end));
    const policy = prefixed ? 0 : letters;
    if (end - policy > start || policy === 0)
      builder.add(index === 0 ? 'priority' : index < 5 ? 'number' : 'surplus', start, end - policy);
    if (policy > 0) builder.add('policy', end - policy, end);
  });
}
