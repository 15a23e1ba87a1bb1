import type { Project } from "./project.ts";

/**
 * A rule of the architecture. `planted` is a small project that breaks it and `finds` is what the check must say of it,
 * so that no rule can silently have become unable to fail.
 */
export interface Rule {
  readonly title: string;
  readonly check: (project: Project) => string[];
  readonly planted: Readonly<Record<string, string>>;
  readonly finds: readonly string[];
}
