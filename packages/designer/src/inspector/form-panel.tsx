import { Button, MultiSelect, NumberInput } from "@mantine/core";
import { Segmented, useConfirm, useLabel, useText } from "@quoin/ui";
import { useId } from "react";
import { changeForm, type FormChange } from "../commands/change-form.ts";
import { removeForm } from "../commands/remove-form.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import styles from "./inspector.module.css";
import { PanelHead } from "./panel-head.tsx";
import { Sect } from "./sect.tsx";

/** The form itself: what it is called, what it is for, for whom. */
export function FormPanel() {
  const { store, state, entity, form, formKey } = useDesigner();
  const t = useText("designer");
  const label = useLabel();
  const confirm = useConfirm();
  const id = useId();
  const forms = Object.values(state.set.form).filter((one) => one.entity === entity.key);
  const purpose = form.purpose ?? "record";
  const change = (next: FormChange) => store.run(changeForm(formKey, next));
  const remove = async () => {
    const agreed = await confirm({
      title: t("form.removeTitle"),
      body: t("form.removeHelp"),
      confirmLabel: t("form.remove"),
      danger: true,
    });
    if (agreed) store.run(removeForm(formKey));
  };
  return (
    <>
      <PanelHead
        icon="forms"
        title={label(form.labels, t(`form.purpose.${purpose}`))}
        note={
          <>
            {t("form.note")} · <code>{formKey}</code>
          </>
        }
      />
      <Sect>
        <LocalizedInput label={t("form.label")} value={form.labels} onChange={(labels) => change({ labels })} />
        <div className={styles.pair}>
          <span className={styles.pairLabel}>{t("form.purpose")}</span>
          <Segmented
            label={t("form.purpose")}
            fill
            value={purpose}
            onChange={(value) => change({ purpose: value === "record" ? undefined : value })}
            options={(["record", "create"] as const).map((value) => ({
              value,
              label: t(`form.purpose.${value}.short`),
            }))}
          />
        </div>
        <MultiSelect
          size="xs"
          label={t("form.roles")}
          placeholder={form.roles?.length ? undefined : t("form.everyone")}
          data={Object.entries(state.set.role).map(([value, role]) => ({ value, label: label(role.labels, value) }))}
          value={[...(form.roles ?? [])]}
          onChange={(roles) => change({ roles: roles.length > 0 ? roles : undefined })}
        />
        <div className={styles.pair}>
          <label className={styles.pairLabel} htmlFor={id}>
            {t("form.order")}
          </label>
          <NumberInput
            id={id}
            size="xs"
            allowDecimal={false}
            value={form.order ?? ""}
            placeholder="100"
            onChange={(value) => change({ order: typeof value === "number" ? value : undefined })}
          />
        </div>
        <div className={styles.pair}>
          <span className={styles.pairLabel}>{t("form.onHide")}</span>
          <Segmented
            label={t("form.onHide")}
            fill
            value={form.onHide ?? "keep"}
            onChange={(value) => change({ onHide: value === "keep" ? undefined : value })}
            options={(["keep", "clear"] as const).map((value) => ({ value, label: t(`form.onHide.${value}`) }))}
          />
        </div>
      </Sect>
      {forms.length > 1 && Object.hasOwn(state.set.form, formKey) && (
        <Sect>
          <Button variant="subtle" color="danger" size="xs" onClick={() => void remove()}>
            {t("form.remove")}
          </Button>
        </Sect>
      )}
    </>
  );
}
