import type { Project } from "./project.ts";

export interface Manifest {
  readonly name?: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The manifest of a folder (`.` for the root's); an empty one when there is none. */
export function manifestOf(project: Project, home: string): Manifest {
  const text = project.texts.get(home === "." ? "package.json" : `${home}/package.json`);
  return text === undefined ? {} : (JSON.parse(text) as Manifest);
}
