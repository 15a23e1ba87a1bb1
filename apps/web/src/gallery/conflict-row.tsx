import type { RouterOutputs } from "@quoin/api/client";
import { isPlainObject, type LocalizedText } from "@quoin/definition";
import { Segmented, useLabel, useText } from "@quoin/ui";
import styles from "./install-plan-view.module.css";
import type { Choices } from "./install-plan-view.tsx";

type Conflict = RouterOutputs["templates"]["plan"]["conflicts"][number];
type Choice = Choices[string];

interface ConflictRowProps {
  readonly conflict: Conflict;
  readonly name: string;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** A place that both sides have otherwise, and the choice between them. */
export function ConflictRow({ conflict, name, choice, onChoose }: ConflictRowProps) {
  const t = useText("web");
  const label = useLabel();
  const short = (value: unknown): string => {
    if (value === undefined) return "—";
    if (typeof value === "string") return value;
    const { "x-labels": labels, labels: plain = labels } = isPlainObject(value) ? value : {};
    // A whole definition is shown by its name; only its parts are worth their source.
    if (isPlainObject(plain)) return label(plain as LocalizedText, name);
    const source = JSON.stringify(value);
    return source.length > 60 ? `${source.slice(0, 57)}…` : source;
  };
  return (
    <div
      className={styles.conflict}
      role="group"
      aria-label={[name, conflict.key, ...conflict.path].join(" ")}
      data-open={choice === undefined || undefined}
    >
      <div className={styles.words}>
        <strong>
          {t(`kindOne.${conflict.kind}`)} · {name}
        </strong>
        <code>{[conflict.key, ...conflict.path].join(" / ")}</code>
        <span>{t("gallery.yours", { value: short(conflict.mine) })}</span>
        <span>{t("gallery.theirs", { value: short(conflict.theirs) })}</span>
      </div>
      <Segmented
        label={t("gallery.decide", { name })}
        value={choice ?? ""}
        onChange={(value) => onChoose(value as Choice)}
        options={conflict.choices.map((value) => ({ value, label: t(`gallery.choice.${value}`) }))}
      />
    </div>
  );
}
