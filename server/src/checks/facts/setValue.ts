import type { VariableFact } from '../../catalogue/shape';
import type { Part } from '../../syntax/part';
import type { CheckSubject } from '../subject';

/** The value of a `set` with the variable that gives it its type; unknown variables and values are left out. */
export function setValues(subject: CheckSubject): { variable: VariableFact; part: Part }[] {
  return subject.named('set').flatMap((option) => {
    const name = option.arguments[0]?.parts[0];
    const part = option.arguments[1]?.parts[0];
    const variable = name === undefined ? undefined : subject.catalogue.variable(name.text);
    return variable === undefined || part === undefined || part.opaque ? [] : [{ variable, part }];
  });
}
