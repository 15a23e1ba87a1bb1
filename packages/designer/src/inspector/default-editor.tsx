import { Button } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { formulaKind, formulaShape } from "@quoin/fields";
import { useText } from "@quoin/ui";
import { useState } from "react";
import { changeField } from "../commands/change-field.ts";
import { FormulaEditor } from "../formula/index.ts";
import { useSample } from "../formula/use-sample.ts";
import { useDesigner } from "../frame/designer-context.ts";
import styles from "./inspector.module.css";
import { Sect } from "./sect.tsx";

/** A new record's value by formula, instead of a fixed one. */
export function DefaultEditor({ field }: { readonly field: Field }) {
  const { store, entity, entities } = useDesigner();
  const t = useText("designer");
  const sample = useSample();
  const [asked, setAsked] = useState(false);
  const text = field.schema["x-default"];
  const kind = formulaKind(field);
  const change = (next: string | undefined) =>
    store.run(
      changeField(
        { entity: entity.key, field: field.key },
        { schema: { "x-default": next === "" ? undefined : next, ...(next && { default: undefined }) } },
      ),
    );
  const remove = () => {
    setAsked(false);
    change(undefined);
  };
  const open = text !== undefined || asked;
  return (
    <Sect
      title={t("default.title")}
      end={
        <Button variant="subtle" size="compact-xs" onClick={open ? remove : () => setAsked(true)}>
          {t(open ? "default.remove" : "default.add")}
        </Button>
      }
    >
      {open && (
        <>
          <FormulaEditor
            label={t("default.title")}
            value={text ?? ""}
            shape={formulaShape(entities, entity.key)}
            onChange={change}
            {...(kind !== undefined && { expects: [kind] })}
            {...(sample && { sample })}
          />
          <p className={styles.muted}>{t("default.help")}</p>
        </>
      )}
    </Sect>
  );
}
