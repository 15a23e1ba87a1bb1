import type { FieldSchema, Problem } from "@quoin/definition";

/** Transitions that lead to no stage, or from a stage to itself. */
export function checkMoves({ "x-options": options = [] }: FieldSchema): readonly Problem[] {
  const ids = new Set(options.map(({ id }) => id));
  return options.flatMap(({ id, transitions }, index) =>
    (transitions ?? []).flatMap((to, place): Problem[] => {
      const path = `/x-options/${index}/transitions/${place}`;
      if (!ids.has(to)) return [{ path, code: "transition_nowhere", params: { from: id, to } }];
      return to === id ? [{ path, code: "transition_to_itself", params: { to } }] : [];
    }),
  );
}
