import { resolveRelative } from "./resolve.ts";
import type { Rule } from "./rule.ts";

type Graph = ReadonlyMap<string, readonly string[]>;

/** Every cycle that a depth-first walk closes, as a path that begins and ends with its first file in order. */
function cyclesOf(graph: Graph): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: string[]): void => {
    const seen = path.indexOf(file);
    if (seen >= 0) found.push([...path.slice(seen), file]);
    if (seen >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

export const cycles: Rule = {
  title: "no files import each other in a circle (types, gone at run time, and imports on demand may)",
  check: ({ code }) =>
    cyclesOf(
      new Map(
        code.map((file) => [
          file.path,
          file.imports
            .filter(({ kind }) => kind === "static")
            .flatMap(({ specifier }) => resolveRelative(file.path, specifier) ?? []),
        ]),
      ),
    ).map((path) => path.join(" > ")),
  planted: {
    "packages/store/src/a.ts": `import "./b.ts";`,
    "packages/store/src/b.ts": `export * from "./c.ts"; import type { D } from "./d.ts";`,
    "packages/store/src/c.ts": `import { a } from "./a.ts";`,
    "packages/store/src/d.ts": `import "./b.ts";`,
  },
  finds: ["packages/store/src/a.ts > packages/store/src/b.ts > packages/store/src/c.ts > packages/store/src/a.ts"],
};
