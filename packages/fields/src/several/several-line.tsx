import { ActionIcon, Autocomplete } from "@mantine/core";
import { Icon, useLocale, useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../define/field-view.ts";
import { controlProps } from "../view/control-props.tsx";
import { Part } from "../view/part.tsx";
import { labelText, readLabel } from "./labels.ts";

/** One line as it is being typed: what it holds may not be read yet. */
export interface Line {
  readonly value?: unknown;
  readonly label?: string | undefined;
}

interface SeveralLineProps {
  /** The whole value's input. */
  readonly input: InputProps;
  readonly at: number;
  readonly line: Line;
  readonly one: FieldView;
  /** Ids of the labels that are offered. */
  readonly labels: readonly string[];
  /** The value is wrong; the whole list is. */
  readonly wrong: { readonly value: boolean; readonly list: boolean };
  readonly onChange: (change: Line) => void;
  /** Left out where it is the only line. */
  readonly onRemove?: () => void;
  readonly onFirst?: () => void;
}

/** One of several values: the value, what it is for, whether it is the primary one. */
export function SeveralLine({ input, at, line, one, labels, wrong, ...does }: SeveralLineProps) {
  const t = useText("fields");
  const { locale } = useLocale();
  const number = at + 1;
  const primary = t(at === 0 ? "view.several.primary" : "view.several.make_primary", { number });
  const remove = t("view.several.remove", { number });
  const setLabel = (typed: string) => {
    const known = readLabel(typed);
    does.onChange({ label: typed === "" ? undefined : labels.includes(known) ? known : typed });
  };
  return (
    <div data-line style={{ display: "flex", gap: 4, alignItems: "start", minWidth: 0 }}>
      <div style={{ display: "flex", flex: 1, flexWrap: "wrap", gap: 4, minWidth: 0 }}>
        <Part
          input={{ ...input, invalid: wrong.value }}
          name={`${at}`}
          label={t("view.several.value", { number })}
          value={line.value}
          onChange={(value) => does.onChange({ value: value ?? "" })}
          first={at === 0}
          grow={3}
          basis={150}
        >
          {(part) => <one.Input {...part} placeholder="" />}
        </Part>
        <Part
          input={{ ...input, invalid: wrong.list, required: false }}
          name={`${at}-label`}
          label={t("view.several.label", { number })}
          value={line.label}
          onChange={(label) => does.onChange({ label: typeof label === "string" ? label : undefined })}
          basis={88}
        >
          {(part) => (
            <Autocomplete
              {...controlProps({ ...part, placeholder: t("view.several.label_short") })}
              data={labels.map((label) => labelText(label, locale))}
              value={line.label === undefined ? "" : labelText(line.label, locale)}
              onChange={setLabel}
              filter={({ options }) => options}
              {...(input.onBlur && { onBlur: input.onBlur })}
              autoComplete="off"
              comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
            />
          )}
        </Part>
      </div>
      {does.onRemove && (
        <span style={{ display: "flex", alignItems: "center", height: 32 }}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-pressed={at === 0}
            aria-label={primary}
            title={primary}
            onClick={does.onFirst}
          >
            <Icon name="star" {...(at === 0 && { style: { fill: "var(--accent)", color: "var(--accent)" } })} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={remove} title={remove} onClick={does.onRemove}>
            <Icon name="x" />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}
