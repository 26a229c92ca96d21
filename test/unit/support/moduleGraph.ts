import path from 'node:path';
import { parseSync } from 'oxc-parser';
import type { SourceFile } from './sourceFiles';

/** What one file gives to others and takes from them. */
export interface Module {
  readonly file: string;
  readonly exported: readonly string[];
  /** The files that it imports, re-exports or loads, types too, and the names; no name means all. */
  readonly imports: readonly Import[];
}

interface Import {
  readonly from: string;
  readonly name?: string;
}

/** Reads what each file exports and imports of the others. */
export function moduleGraph(files: readonly SourceFile[]): Module[] {
  const known = new Set(files.map(({ file }) => file));
  return files.map(({ file, text }) => {
    const { module } = parseSync(file, text);
    const imports: Import[] = [];
    const add = (specifier: string, name?: string | null) => {
      const from = resolved(file, specifier, known);
      if (from !== undefined) imports.push(name ? { from, name } : { from });
    };
    for (const { moduleRequest, entries } of module.staticImports) {
      if (entries.length === 0) add(moduleRequest.value);
      for (const { importName } of entries) add(moduleRequest.value, importName.name);
    }
    for (const { moduleRequest } of module.dynamicImports)
      add(text.slice(moduleRequest.start + 1, moduleRequest.end - 1));
    const entries = module.staticExports.flatMap((statement) => statement.entries);
    for (const { moduleRequest, importName } of entries)
      if (moduleRequest) add(moduleRequest.value, importName.name);
    // What is passed on keeps the one meaning that it has where it is declared.
    const declared = entries.filter(({ moduleRequest }) => !moduleRequest);
    const exported = declared.flatMap(({ exportName }) => exportName.name ?? []);
    return { file, exported: [...new Set(exported)], imports };
  });
}

/** The known file that a relative specifier of a file means; undefined for packages and data. */
function resolved(file: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return [target, `${target}.ts`, `${target}/index.ts`].find((candidate) => known.has(candidate));
}

/** Groups of files that import each other, directly or through others, each in the order of a walk. */
export function circles(modules: readonly Module[]): string[][] {
  // Tarjan's strongly connected components.
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    stack.push(file);
    for (const { from } of byFile.get(file)!.imports) {
      // What is not asked about, as a script that a source uses.
      if (!byFile.has(from)) continue;
      if (!order.has(from)) visit(from);
      if (stack.includes(from)) low.set(file, Math.min(low.get(file)!, low.get(from)!));
    }
    if (low.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group);
  };
  for (const { file } of modules) if (!order.has(file)) visit(file);
  return found;
}
