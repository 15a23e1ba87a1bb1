import type { Field, FormItem } from "@quoin/definition";
import { useLabel } from "@quoin/ui";

export interface FieldWords {
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
}

/** What a field is called in a form: the item's own words before the field's. */
export function useFieldWords(item: FormItem, field: Field): FieldWords {
  const choose = useLabel();
  const label = choose(item.labels ?? field.schema["x-labels"], field.schema.title ?? field.key);
  const help = choose(item.help ?? field.schema["x-help"], field.schema.description ?? "");
  const placeholder = choose(item.placeholder, "");
  return { label, ...(help !== "" && { help }), ...(placeholder !== "" && { placeholder }) };
}
