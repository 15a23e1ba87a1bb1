import { NativeSelect } from "@mantine/core";
import { FIELD_ACCESS, type Field } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import { useId } from "react";
import { changeAccess } from "../commands/change-access.ts";
import { useDesigner } from "../frame/designer-context.ts";
import styles from "./inspector.module.css";
import { Sect } from "./sect.tsx";

/** What each role may do with a field. */
export function AccessTab({ field }: { readonly field: Field }) {
  const { store, state, entity } = useDesigner();
  const t = useText("designer");
  const label = useLabel();
  const id = useId();
  const roles = Object.entries(state.set.role).filter(([, role]) => role.entities?.[entity.key]);
  return (
    <Sect>
      <p className={styles.muted}>{t("access.help")}</p>
      {roles.length === 0 && <p className={styles.muted}>{t("access.noRoles")}</p>}
      {roles.map(([key, role]) => {
        const rows = role.entities?.[entity.key];
        const general = rows?.fields?.["*"] ?? "edit";
        return (
          <div key={key} className={styles.role}>
            <label htmlFor={`${id}-${key}`}>{label(role.labels, key)}</label>
            <NativeSelect
              id={`${id}-${key}`}
              size="xs"
              value={rows?.fields?.[field.key] ?? ""}
              onChange={(event) => {
                const access = FIELD_ACCESS.find((one) => one === event.currentTarget.value);
                store.run(changeAccess({ role: key, entity: entity.key, field: field.key, access }));
              }}
              data={[
                { value: "", label: t("access.general", { access: t(`access.${general}`) }) },
                ...FIELD_ACCESS.map((value) => ({ value, label: t(`access.${value}`) })),
              ]}
            />
          </div>
        );
      })}
    </Sect>
  );
}
