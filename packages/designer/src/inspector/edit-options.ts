import type { Field, FieldOption } from "@quoin/definition";
import { mintName } from "../commands/mint-key.ts";

/** In the order in which new options take them; grey is what those without any are drawn in. */
const COLOURS = ["stage-2", "stage-3", "stage-4", "stage-5", "stage-1"];

/** A new option at the end, with an id that none has, and with a colour that none has as long as there is one. */
export function addOption(options: readonly FieldOption[], labels: FieldOption["x-labels"]): readonly FieldOption[] {
  const named = (one: string): string => one.replace(/^field_/, "option_");
  const id = named(mintName(labels, "field", (one) => options.some((option) => option.id === named(one))));
  const used = new Set(options.map(({ color }) => color));
  const color = COLOURS.find((one) => !used.has(one)) ?? COLOURS[options.length % COLOURS.length];
  return [...options, { id, ...(labels && { "x-labels": labels }), ...(color && { color }) }];
}

/** An option changed; `undefined` takes a keyword away. Under another id, moves to it go with it. */
export function changeOption(
  options: readonly FieldOption[],
  id: string,
  change: { readonly [K in keyof FieldOption]?: FieldOption[K] | undefined },
): readonly FieldOption[] {
  const to = change.id ?? id;
  return options.map((option): FieldOption => {
    const moves =
      option.transitions && to !== id ? { transitions: option.transitions.map((one) => (one === id ? to : one)) } : {};
    if (option.id !== id) return { ...option, ...moves };
    const merged = Object.entries({ ...option, ...moves, ...change }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(merged) as unknown as FieldOption;
  });
}

/** A value that names options, after one of them has another id. */
export function renamedValue(value: unknown, { from, to }: { readonly from: string; readonly to: string }): unknown {
  return Array.isArray(value) ? value.map((one) => (one === from ? to : one)) : value === from ? to : value;
}

/** Takes an option away, and the moves that led to it. */
export function removeOption(options: readonly FieldOption[], id: string): readonly FieldOption[] {
  return options
    .filter((option) => option.id !== id)
    .map((option) =>
      option.transitions ? { ...option, transitions: option.transitions.filter((one) => one !== id) } : option,
    );
}

/** Moves an option to before the one that now has `index`. */
export function moveOption(options: readonly FieldOption[], id: string, index: number): readonly FieldOption[] {
  const from = options.findIndex((option) => option.id === id);
  const moved = options[from];
  if (!moved) return options;
  const rest = options.filter((option) => option.id !== id);
  return rest.toSpliced(index > from ? index - 1 : index, 0, moved);
}

/** What a choice offers by another field, after its own options are these: without those that are gone, one of them under another id. */
export const dependsAfter = (
  depends: Field["schema"]["x-depends"],
  options: readonly FieldOption[],
  renamed?: { readonly from: string; readonly to: string },
): Field["schema"]["x-depends"] => {
  const known = new Set(options.map(({ id }) => id));
  const named = (id: string): string => (id === renamed?.from ? renamed.to : id);
  return (
    depends && {
      ...depends,
      options: Object.fromEntries(
        Object.entries(depends.options).map(([id, own]) => [id, own.map(named).filter((one) => known.has(one))]),
      ),
    }
  );
};
