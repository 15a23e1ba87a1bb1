import { NativeSelect } from "@mantine/core";
import { useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { isMasked } from "../../text/is-masked.ts";
import { LinkValue } from "../../view/link-value.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { useTitle } from "../../view/use-title.ts";
import { RelationInput } from "../relation/relation-input.tsx";
import { pointerText, readPointer } from "./pointer.ts";

/** Which entity, then which of its records. A filter holds both as one text. */
function AnyInput(props: InputProps) {
  const t = useText("fields");
  const choose = useLabel();
  const { entityLabels } = useFieldServices();
  const { field, value, onChange, variant = "form" } = props;
  const at = readPointer(value);
  const entities = field.schema["x-entities"] ?? [];
  const [turned, setTurned] = useState<string>();
  const entity = turned ?? at?.entity ?? entities[0] ?? "";
  const give = (id: unknown) => {
    if (typeof id !== "string") return onChange(undefined);
    const next = { entity, id };
    onChange(variant === "filter" ? pointerText(next) : next);
  };
  return (
    <div style={{ display: "grid", gridTemplateColumns: "minmax(84px, 2fr) 5fr", gap: 4, minWidth: 0 }}>
      <NativeSelect
        size={variant === "filter" ? "xs" : "sm"}
        aria-label={t("view.entity")}
        disabled={props.readOnly ?? false}
        data={entities.map((key) => ({ value: key, label: choose(entityLabels?.(key), key) }))}
        value={entity}
        onChange={(event) => {
          const { value: next } = event.currentTarget;
          setTurned(next);
          // A record of another entity is another record: the old one goes with its entity.
          if (at !== undefined && at.entity !== next) onChange(undefined);
        }}
      />
      <RelationInput
        {...props}
        // Another entity has other records: nothing typed for one is left for the next.
        key={entity}
        field={{ ...field, schema: { ...field.schema, "x-entity": entity } }}
        value={at?.entity === entity ? at.id : undefined}
        onChange={give}
      />
    </div>
  );
}

const view: FieldView = {
  Input: AnyInput,
  Cell: function AnyCell({ value, title: given, variant = "grid" }) {
    const t = useText("fields");
    const services = useFieldServices();
    const at = readPointer(value);
    const title = useTitle(at?.entity ?? "", at?.id, given);
    if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
    if (at === undefined) return null;
    const text = title === null ? t("view.deleted") : (title ?? "");
    return <LinkValue variant={variant} text={text} href={title ? services.hrefOf(at.entity, at.id) : undefined} />;
  },
};

export default view;
