/** As much of the library as site and tests use; it brings no types of its own. */
declare module 'markdown-it' {
  interface Token {
    readonly type: string;
    readonly tag: string;
    readonly info: string;
    content: string;
    attrs: [name: string, value: string][] | null;
    readonly children: readonly Token[] | null;
    attrGet(name: string): string | null;
    attrSet(name: string, value: string): void;
  }
  type RenderRule = (tokens: readonly Token[], index: number) => string;
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly linkify?: boolean });
    readonly linkify: { set(options: { readonly fuzzyLink: boolean }): void };
    readonly options: object;
    readonly renderer: {
      readonly rules: Record<string, RenderRule>;
      render(tokens: readonly Token[], options: object, environment: object): string;
    };
    parse(text: string, environment: object): Token[];
  }
}
