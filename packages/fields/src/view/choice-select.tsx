import { Select } from "@mantine/core";
import { useLocale, useText } from "@quoin/ui";
import type { ReactNode } from "react";
import type { InputProps } from "../define/field-view.ts";
import { fittingOptions } from "../options/fitting-options.ts";
import { type Choice, choicesOf } from "./choices-of.ts";
import { controlProps } from "./control-props.tsx";
import { WithMark } from "./with-mark.tsx";

export interface ChoiceSelectProps {
  readonly input: InputProps;
  readonly mark: (choice: Choice) => ReactNode;
  /** Width of the mark, px. */
  readonly markSize: number;
  /** Between the mark and its word, px. Default 6. */
  readonly gap?: number;
  /** Choices that may not be picked now. */
  readonly locked?: (choice: Choice) => boolean;
}

/** Picks one option: type to search, arrows and Enter to choose, each with its mark. */
export function ChoiceSelect({ input, mark, markSize, gap, locked }: ChoiceSelectProps) {
  const { locale } = useLocale();
  const t = useText("fields");
  const choices = choicesOf(input.field, [input.value], { locale, record: input.record }).map((choice) => ({
    ...choice,
    disabled: locked?.(choice) ?? false,
  }));
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const current = typeof input.value === "string" ? byId.get(input.value) : undefined;
  const before = current && mark(current);
  return (
    <Select
      {...controlProps(input, { mark: before ? markSize : undefined, gap })}
      data={choices.map(({ value, label, disabled }) => ({ value, label, disabled }))}
      value={current?.id ?? null}
      onChange={(id) => input.onChange(id ?? undefined)}
      {...(input.onBlur && { onBlur: input.onBlur })}
      searchable
      {...(fittingOptions(input.field, input.record) && { nothingFoundMessage: t("view.no_fitting_option") })}
      clearable={!input.required && input.variant !== "cell"}
      leftSection={before}
      defaultDropdownOpened={input.variant === "cell"}
      comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
      maxDropdownHeight={280}
      renderOption={({ option }) => {
        const choice = byId.get(option.value);
        const sign = choice && mark(choice);
        return sign ? <WithMark mark={sign}>{option.label}</WithMark> : option.label;
      }}
    />
  );
}
