import type { FormItem } from "@quoin/definition";
import { Segmented, useText } from "@quoin/ui";
import { changeItem } from "../commands/change-item.ts";
import { findSection } from "../commands/find-section.ts";
import { resizeItem } from "../commands/resize-item.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import styles from "./inspector.module.css";
import { Sect } from "./sect.tsx";

/** How the field looks on this form only. */
export function DisplayTab({ item, place }: { readonly item: FormItem; readonly place: string }) {
  const { store, form, formKey } = useDesigner();
  const t = useText("designer");
  const columns = findSection(form, splitPlace(place))?.columns ?? 2;
  const change = (next: Parameters<typeof changeItem>[2]) => store.run(changeItem(formKey, place, next));
  return (
    <Sect>
      <p className={styles.muted}>{t("display.help")}</p>
      {columns > 1 && (
        <div className={styles.pair}>
          <span className={styles.pairLabel}>{t("display.width")}</span>
          <Segmented
            label={t("display.width")}
            fill
            value={String(Math.min(item.span ?? 1, columns))}
            onChange={(span) => store.run(resizeItem(formKey, place, Number(span)))}
            options={Array.from({ length: columns }, (_, index) => ({
              value: String(index + 1),
              label: t("canvas.columns", { span: index + 1, columns }),
            }))}
          />
        </div>
      )}
      {item.text ? (
        <LocalizedInput
          label={t("display.text")}
          lines={3}
          value={item.text}
          onChange={(text) => change({ text: text ?? {} })}
        />
      ) : (
        <>
          <LocalizedInput label={t("display.label")} value={item.labels} onChange={(labels) => change({ labels })} />
          <LocalizedInput
            label={t("display.placeholder")}
            value={item.placeholder}
            onChange={(placeholder) => change({ placeholder })}
          />
          <LocalizedInput label={t("display.helpText")} value={item.help} onChange={(help) => change({ help })} />
        </>
      )}
    </Sect>
  );
}
