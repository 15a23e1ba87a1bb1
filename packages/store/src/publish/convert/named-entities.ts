import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { Conversion } from "./conversion.ts";

interface NamedEntities {
  /** Whose records' names the values are converted from. */
  readonly source: string | undefined;
  /** Whose records are looked up by name. */
  readonly target: string | undefined;
}

/** The entities whose records' names have a say in a conversion; `undefined`: none. */
export function namedEntities({ from, to }: Pick<Conversion, "from" | "to">): NamedEntities | undefined {
  const [source, target] = [targetOf(from), targetOf(to)];
  return source === target ? undefined : { source, target };
}

function targetOf(field: Field): string | undefined {
  const target = fieldType(field.type).references?.(field);
  return target !== undefined && "entity" in target ? target.entity : undefined;
}
