import { Checkbox, NumberInput } from "@mantine/core";
import type { FieldOption } from "@quoin/definition";
import { Segmented, useLabel, useText } from "@quoin/ui";
import { ConditionBox } from "./condition-box.tsx";
import styles from "./inspector.module.css";

type StageChange = { readonly [K in keyof FieldOption]?: FieldOption[K] | undefined };

interface StageSettingsProps {
  readonly option: FieldOption;
  readonly options: readonly FieldOption[];
  readonly onChange: (change: StageChange) => void;
}

/** Of one stage: how the pipeline ends there, which stages may follow, what must hold to enter it. */
export function StageSettings({ option, options, onChange }: StageSettingsProps) {
  const t = useText("designer");
  const label = useLabel();
  const others = options.filter(({ id }) => id !== option.id);
  const allowed = option.transitions ?? others.map(({ id }) => id);
  const toggle = (id: string, on: boolean) => {
    const next = others.filter((one) => (one.id === id ? on : allowed.includes(one.id))).map((one) => one.id);
    // All of them is the same as no list, which also takes in stages made later.
    onChange({ transitions: next.length === others.length ? undefined : next });
  };
  return (
    <div className={styles.stage}>
      <Segmented
        label={t("stages.outcome")}
        fill
        value={option.outcome ?? "open"}
        options={(["open", "won", "lost"] as const).map((value) => ({ value, label: t(`stages.${value}`) }))}
        onChange={(outcome) => onChange({ outcome })}
      />
      <NumberInput
        size="xs"
        label={t("stages.probability")}
        suffix="%"
        min={0}
        max={100}
        value={option.probability ?? ""}
        onChange={(value) => onChange({ probability: typeof value === "number" ? value : undefined })}
      />
      <Checkbox.Group label={t("stages.next")} size="xs" value={[...allowed]}>
        {others.map((one) => (
          <Checkbox
            key={one.id}
            size="xs"
            mt={4}
            value={one.id}
            label={label(one["x-labels"], one.id)}
            onChange={(event) => toggle(one.id, event.currentTarget.checked)}
          />
        ))}
      </Checkbox.Group>
      <div>
        <p className={styles.muted}>{t("stages.gate")}</p>
        <ConditionBox title={t("stages.gate")} value={option.gate} onChange={(gate) => onChange({ gate })} />
      </div>
    </div>
  );
}
