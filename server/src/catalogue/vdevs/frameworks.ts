import type { Source } from '../provenance';
import type { ArgumentFact, OptionFact } from '../shape';

/** The product that ships the further VIRTIO devices. */
export const FRAMEWORKS = 'QNX Advanced Virtualization Frameworks';

/** A page of that product's guide. */
export function frameworksPage(page: string): Source {
  const root = 'https://www.qnx.com/developers/docs/7.1/com.qnx.doc.qavf.overview/topic';
  return { certainty: 'documented', page: `${root}/${page}.html` };
}

/** An option with one argument. */
export function valued(
  name: string,
  argument: ArgumentFact,
  description: string,
  source: Source,
  rest: Partial<OptionFact> = {},
): OptionFact {
  return {
    name,
    context: 'vdev',
    arguments: [argument],
    repetition: 'last-wins',
    description,
    source,
    ...rest,
  };
}

/** An argument whose form the manual's overview leaves open. */
export const VALUE: ArgumentFact = { label: 'VALUE', form: 'text' };

/** An argument of unknown form, and of which not even the presence is certain. */
export const SOMETHING: ArgumentFact = { label: 'VALUE', form: 'text', optional: true };
