/**
 * What an assistant may ask: one table, for the Model Context Protocol (`qvmconf mcp`) and for the language-model tools of
 * the editor. Descriptions are read by a model, so they say when a tool is right and what to give it.
 */

/** What a field of a tool's input may be; a part of JSON Schema, so that both sides take it as it is. */
type InputField =
  | { readonly type: 'string'; readonly description: string; readonly maxLength: number }
  | {
      readonly type: 'integer';
      readonly description: string;
      readonly minimum: number;
      readonly maximum: number;
    }
  | { readonly type: 'boolean'; readonly description: string };

/** The input of a tool as a JSON Schema. */
interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, InputField>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

export interface AssistantTool {
  readonly name: AssistantToolName;
  readonly title: string;
  /** What it does and when to use it, for the model. */
  readonly description: string;
  /** Needs a configuration: a `file` or a `text`. */
  readonly ofConfiguration: boolean;
  /** May change a file, when its input asks for it. */
  readonly writes: boolean;
  readonly input: InputSchema;
}

export type AssistantToolName =
  | 'check'
  | 'layout'
  | 'free_places'
  | 'explain_rule'
  | 'describe_option'
  | 'fix';

/** Characters of a text that is given in place of a file. */
const LONGEST_TEXT = 1_000_000;

const CONFIGURATION = {
  file: {
    type: 'string',
    description: 'Path of a configuration; relative to the first folder. Give file or text.',
    maxLength: 4096,
  },
  text: {
    type: 'string',
    description: 'The text of a configuration, in place of a file.',
    maxLength: LONGEST_TEXT,
  },
} as const satisfies Record<string, InputField>;

const ofInput = (
  properties: Readonly<Record<string, InputField>>,
  ...required: readonly string[]
): InputSchema => ({
  type: 'object',
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false,
});

export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
  {
    name: 'check',
    title: 'Check a qvm Configuration',
    description:
      "Reports mistakes in a QNX Hypervisor qvm configuration (*.qvmconf): wrong words and syntax, address and interrupt conflicts, shared memory, each with the line, the rule and how to fix it. Always check a configuration after writing or changing one: qvm's language looks like others and is not.",
    ofConfiguration: true,
    writes: false,
    input: ofInput({
      ...CONFIGURATION,
      file: { ...CONFIGURATION.file, description: `${CONFIGURATION.file.description} May be a folder.` },
    }),
  },
  {
    name: 'layout',
    title: 'Show the Layout of a qvm Configuration',
    description:
      'Shows the guest-physical address space of a qvm configuration: memory, the windows of its devices, shared-memory factory pages with their registers, predicted places, gaps, conflicts, interrupt lines. Use it to answer which device is at an address, or what is there at all.',
    ofConfiguration: true,
    writes: false,
    input: ofInput(CONFIGURATION),
  },
  {
    name: 'free_places',
    title: 'Find Free Addresses and Interrupts',
    description:
      'Names free guest-physical addresses for a device (`loc`) and a free interrupt line (`intr`) in a qvm configuration, the best first, each with its reason. Use it before adding or moving a vdev; never guess an address.',
    ofConfiguration: true,
    writes: false,
    input: ofInput({
      ...CONFIGURATION,
      device: {
        type: 'string',
        description: 'Type of the vdev that is to be placed: pl011, virtio-net, shmem.',
        maxLength: 64,
      },
      size: {
        type: 'string',
        description:
          'Bytes to keep clear, 0x10000 or 64K; by default what the device needs, or a page of 4096.',
        maxLength: 24,
      },
      count: {
        type: 'integer',
        description: 'How many places at most; 3 by default.',
        minimum: 1,
        maximum: 20,
      },
    }),
  },
  {
    name: 'explain_rule',
    title: 'Explain a Rule of qvmconf',
    description:
      'The page of a rule that `check` names: why it matters, what it rests on and how certain that is, with a wrong and a right example.',
    ofConfiguration: false,
    writes: false,
    input: ofInput(
      { rule: { type: 'string', description: 'Id of the rule: window-overlap.', maxLength: 64 } },
      'rule',
    ),
  },
  {
    name: 'describe_option',
    title: 'Describe an Option of qvm',
    description:
      'What a word of the qvm configuration language means: an option (ram, load, loc, intr, hostdev), a vdev type (pl011, virtio-blk, shmem) or a variable of set, with its arguments, units, default, releases, an example and where that is known from. Ask before using a word. Words of QEMU, Xen, libvirt and device trees lead to those of qvm.',
    ofConfiguration: false,
    writes: false,
    input: ofInput(
      {
        name: { type: 'string', description: 'The option, vdev type or variable.', maxLength: 64 },
        vdev: {
          type: 'string',
          description: 'Type of the vdev that the option belongs to, where several have it.',
          maxLength: 64,
        },
      },
      'name',
    ),
  },
  {
    name: 'fix',
    title: 'Fix a qvm Configuration',
    description:
      'Applies the fixes of a qvm configuration that are safe, which never change what is meant, and answers with the new text and what is left to decide. Writes the file only where write is true.',
    ofConfiguration: true,
    writes: true,
    input: ofInput({
      ...CONFIGURATION,
      write: { type: 'boolean', description: 'Write the file; false by default. Not with text.' },
    }),
  },
];

/** What an editor asks the server. */
export interface AssistParams {
  readonly tool: AssistantToolName;
  readonly input: Readonly<Record<string, unknown>>;
  /** The open document that `file` means. */
  readonly uri?: string;
}

/** What a tool says, as Markdown; for what it could not do, why. */
export interface AssistAnswer {
  readonly text: string;
  /** The tool could not do what was asked. */
  readonly isProblem?: boolean;
  /** Of `fix`: the whole text of the file, where it changes. */
  readonly newText?: string;
}

/** What is wrong with a tool's input, for the one who gave it; undefined where nothing is. */
export function inputProblem({ input: { properties, required = [] } }: AssistantTool, input: unknown) {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'The input is no object.';
  const given = input as Readonly<Record<string, unknown>>;
  if (given.file !== undefined && given.text !== undefined) return 'Give a file or a text, not both.';
  if (given.write === true && given.file === undefined) return 'Only a file can be written.';
  for (const name of required) if (given[name] === undefined) return `'${name}' is needed.`;
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (field === undefined)
      return `There is no '${name.slice(0, 64)}'; there is ${Object.keys(properties).join(', ')}.`;
    const problem = value === undefined ? undefined : fieldProblem(field, value);
    if (problem !== undefined) return `'${name}' ${problem}.`;
  }
  return undefined;
}

function fieldProblem(field: InputField, value: unknown): string | undefined {
  if (field.type === 'integer') {
    const fits = Number.isInteger(value) && Number(value) >= field.minimum && Number(value) <= field.maximum;
    return fits ? undefined : `is a whole number from ${field.minimum} to ${field.maximum}`;
  }
  if (typeof value !== field.type) return `is a ${field.type}`;
  if (field.type === 'string' && String(value).length > field.maxLength)
    return `has more than ${field.maxLength} characters`;
  return undefined;
}
