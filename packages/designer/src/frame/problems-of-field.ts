import type { Problem } from "@quoin/definition";

/** Problems of a field of an entity. */
export const problemsOfField = (problems: readonly Problem[], entity: string, field: string): readonly Problem[] =>
  problems.filter(({ path }) => {
    const head = `/entity/${entity}/properties/${field}`;
    return path === head || path.startsWith(`${head}/`);
  });
