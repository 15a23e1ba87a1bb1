import { type SourceFile, makeSourceFile } from "./source-file.ts";

/** The files that rules look at, by path from the repository's root with forward slashes. */
export interface Project {
  readonly texts: ReadonlyMap<string, string>;
  /** The files that hold code, parsed when first asked. */
  readonly code: readonly SourceFile[];
}

const CODE = /\.(ts|tsx|mts|mjs|js)$/;

/** A project out of paths and texts: the repository's own, or a planted one. */
export function makeProject(texts: ReadonlyMap<string, string>): Project {
  const code = [...texts].filter(([path]) => CODE.test(path)).map(([path, text]) => makeSourceFile(path, text));
  return { texts, code };
}
