import { Anchor } from "@mantine/core";
import { OptionTag, useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView } from "../../define/field-view.ts";
import { idsIn } from "../../text/ids-in.ts";
import { isMasked } from "../../text/is-masked.ts";
import { TextValue } from "../../view/text-value.tsx";
import { TagLine } from "../../view/tag-line.tsx";
import { useTitles } from "../../view/use-titles.ts";
import { RelationsInput } from "./relations-input.tsx";

const view: FieldView = {
  Input: RelationsInput,
  Cell: function RelationsCell({ field, value, variant = "grid" }) {
    const t = useText("fields");
    const services = useFieldServices();
    const entity = field.schema["x-entity"] ?? "";
    const ids = isMasked(value) ? [] : idsIn(value);
    const titles = useTitles(entity, ids);
    if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
    const known = ids.map((id) => ({ id, title: titles.get(id) }));
    const words = known.map(({ title }) => (title === null ? t("view.deleted") : (title ?? "…")));
    return (
      <TagLine wrap={variant === "read"} title={words.join("\n")}>
        {known.map(({ id, title }, index) => (
          <OptionTag key={id}>
            {variant === "read" && title ? (
              <Anchor href={services.hrefOf(entity, id)} inherit c="var(--accent)">
                {title}
              </Anchor>
            ) : (
              words[index]
            )}
          </OptionTag>
        ))}
      </TagLine>
    );
  },
};

export default view;
