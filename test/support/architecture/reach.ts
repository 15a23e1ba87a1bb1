import { join } from "node:path/posix";
import type { ImportOf } from "./imports-of.ts";
import { manifestOf } from "./manifest.ts";
import type { Project } from "./project.ts";
import { packageOf, resolveRelative } from "./resolve.ts";
import type { SourceFile } from "./source-file.ts";

/** The files of a part's public faces (the `exports` of its manifest), or only of those that `wanted` accepts. */
export function facesOf(project: Project, home: string, wanted: (face: string) => boolean = () => true): string[] {
  const { exports = {} } = manifestOf(project, home);
  return Object.entries(exports).flatMap(([face, target]) =>
    typeof target === "string" && wanted(face) ? [join(home, target)] : [],
  );
}

/** The file that an import names inside the workspace, through the faces of our packages. */
function fileOf(project: Project, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith("@quoin/")) return resolveRelative(from, specifier);
  const name = packageOf(specifier);
  const face = `.${specifier.slice(name.length)}`;
  return ["packages", "apps"]
    .flatMap((folder) => facesOf(project, `${folder}/${name.slice("@quoin/".length)}`, (one) => one === face))
    .at(0);
}

/** Every file that loads when `entries` load, following the kinds of imports given through all packages. */
export function reach(project: Project, entries: readonly string[], kinds: readonly ImportOf["kind"][]): SourceFile[] {
  const byPath = new Map(project.code.map((file) => [file.path, file]));
  const reached = new Map<string, SourceFile>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path);
    if (!file || reached.has(path)) continue;
    reached.set(path, file);
    for (const { specifier, kind } of file.imports) {
      const next = kinds.includes(kind) ? fileOf(project, path, specifier) : undefined;
      if (next) waiting.push(next);
    }
  }
  return [...reached.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
