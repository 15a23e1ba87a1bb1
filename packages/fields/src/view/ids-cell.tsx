import { OptionTag } from "@quoin/ui";
import type { CellProps } from "../define/field-view.ts";
import { idsIn } from "../text/ids-in.ts";
import { isMasked } from "../text/is-masked.ts";
import { TagLine } from "./tag-line.tsx";
import { TextValue } from "./text-value.tsx";

interface IdsCellProps extends Pick<CellProps, "value" | "variant"> {
  readonly nameOf: (id: string) => string;
}

/** What is chosen, by name, each a tag. */
export function IdsCell({ value, variant = "grid", nameOf }: IdsCellProps) {
  if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
  const chosen = idsIn(value).map((id) => ({ id, name: nameOf(id) }));
  return (
    <TagLine wrap={variant === "read"} title={chosen.map(({ name }) => name).join("\n")}>
      {chosen.map(({ id, name }) => (
        <OptionTag key={id}>{name}</OptionTag>
      ))}
    </TagLine>
  );
}
