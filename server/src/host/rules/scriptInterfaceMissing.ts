import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { nearestWords } from '../../text/nearest';
import { rewrite } from '../rewrite';
import type { HostCheck } from '../rule';

/** An interface that is tied and never made. Where no script makes any, they are made elsewhere. */
export const SCRIPT_INTERFACE_MISSING: HostCheck = {
  id: 'script-interface-missing',
  followsNames: false,
  check({ host: { scripts } }, report) {
    const made = scripts.flatMap(({ statements }) =>
      statements.flatMap((statement) => (statement.kind === 'interface' ? [statement.interface] : [])),
    );
    if (made.length === 0 || made.some(({ known }) => !known)) return;
    const names = made.map(({ text }) => text);
    for (const file of scripts) {
      for (const statement of file.statements) {
        const named = statement.kind === 'peer' ? statement.interface : undefined;
        const name = named?.value;
        if (named === undefined || name === undefined || names.includes(name)) continue;
        const near = nearestWords(name, names);
        report({
          at: file.place(named),
          message: `No script of this host creates the interface ${quoted(name)}.${didYouMean(near)}`,
          fixes: () => near.flatMap((other) => rewrite(file, named, other, near.length === 1)),
        });
      }
    }
  },
};
