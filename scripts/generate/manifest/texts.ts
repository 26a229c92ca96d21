/** What an editor shows of the manifest stands in `package.nls.json`, and the manifest has `%key%` in its place. */

/** A text of the manifest: `holder[field]`, and the key that it is translated by. */
interface VisibleText {
  readonly holder: Record<string | number, unknown>;
  readonly field: string | number;
  readonly key: string;
}

/** An object of the manifest, of which only some fields matter here. */
// biome-ignore lint/suspicious/noExplicitAny: the manifest is JSON that the editor's own schema holds
type Part = Record<string, any>;

/** English texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Every text of a manifest that an editor shows, in the order of the manifest. Names stay as they are in every language:
 * of languages, of the category of all commands and of the section of settings. The rules of the setting `rules` say what
 * their findings say, which are in English.
 */
function visibleTexts(manifest: Part): VisibleText[] {
  const { contributes, capabilities } = manifest;
  const { commands, viewsContainers, views, semanticTokenModifiers, taskDefinitions, problemMatchers } =
    contributes as Part;
  const found: VisibleText[] = [];
  const add = (holder: Part, field: string | number, key: string) => {
    if (holder[field] !== undefined) found.push({ holder, field, key });
  };
  add(manifest, 'displayName', 'displayName');
  add(manifest, 'description', 'description');
  add(capabilities.virtualWorkspaces, 'description', 'virtualWorkspaces');
  for (const modifier of semanticTokenModifiers) add(modifier, 'description', `token.${modifier.id}`);
  for (const command of commands) add(command, 'title', `command.${bare(command.command)}`);
  for (const container of Object.values<Part[]>(viewsContainers).flat())
    add(container, 'title', `container.${container.id}`);
  for (const view of Object.values<Part[]>(views).flat()) {
    add(view, 'name', `view.${bare(view.id)}`);
    add(view, 'contextualTitle', `view.${bare(view.id)}.context`);
  }
  for (const { properties } of taskDefinitions)
    for (const [name, property] of Object.entries<Part>(properties))
      add(property, 'description', `task.${name}`);
  for (const matcher of problemMatchers) add(matcher, 'label', `matcher.${matcher.name}`);
  for (const walkthrough of contributes.walkthroughs) {
    const { id, steps } = walkthrough;
    add(walkthrough, 'title', `walkthrough.${id}.title`);
    add(walkthrough, 'description', `walkthrough.${id}.description`);
    for (const step of steps) {
      add(step, 'title', `walkthrough.${id}.${step.id}.title`);
      add(step, 'description', `walkthrough.${id}.${step.id}.description`);
      add(step.media, 'altText', `walkthrough.${id}.${step.id}.picture`);
    }
  }
  for (const [name, setting] of Object.entries<Part>(contributes.configuration.properties)) {
    add(setting, 'markdownDescription', `setting.${bare(name)}`);
    const values: readonly string[] = setting.enum ?? [];
    for (const at of (setting.enumDescriptions ?? []).keys())
      add(setting.enumDescriptions, at, `setting.${bare(name)}.${values[at]}`);
  }
  for (const tool of contributes.languageModelTools)
    for (const field of ['displayName', 'userDescription'])
      add(tool, field, `tool.${tool.toolReferenceName}`);
  return found;
}

/**
 * Puts a placeholder where a text stands in a manifest, which is changed.
 * @param known the texts of the placeholders that it has already
 * @returns the text of every placeholder that it has then
 */
export function takeTexts(manifest: Part, known: Texts): Texts {
  const texts: Record<string, string> = {};
  for (const { holder, field, key } of visibleTexts(manifest)) {
    const placeholder = `%${key}%`;
    const text = holder[field] === placeholder ? known[key] : holder[field];
    if (typeof text !== 'string') throw new Error(`package.nls.json has no "${key}"`);
    texts[key] = text;
    holder[field] = placeholder;
  }
  return texts;
}

function bare(id: string): string {
  return id.replace(/^qvmconf\./, '');
}
