/**
 * The words of the editor's language. Texts stand in the sources in English; what they are in other languages is in
 * `l10n/`, by the English text, in the form that VS Code reads. Without a translation a text stays English.
 */
type Translations = Readonly<Record<string, string>>;

let translations: Translations = {};

/** Takes the texts of the editor's language, by the English ones, before anything is shown; none for English. */
export function speak(language: Translations = {}): void {
  translations = language;
}

/**
 * A text in the editor's language. `{0}` is the first of the values. Only for texts that stand here as they are: what is
 * computed cannot be found by translators. Never while a module loads: the language is not known then.
 */
export function t(english: string, ...values: readonly (string | number)[]): string {
  const text = Object.hasOwn(translations, english) ? translations[english] : undefined;
  return (text ?? english).replace(/\{(\d+)\}/g, (mark, at: string) => String(values[Number(at)] ?? mark));
}

/** One of two texts, by a number: English and German tell one from many, other languages say the same twice. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
