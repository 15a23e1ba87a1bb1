import { Select, type SelectProps } from "@mantine/core";
import { useLocale, useText } from "@quoin/ui";
import { type CodeKind, codeChoices } from "../codes/code-choices.ts";
import { foldLabel } from "../text/fold-label.ts";

export interface CodeSelectProps extends Omit<SelectProps, "data" | "filter" | "value" | "onChange" | "searchable"> {
  readonly kind: CodeKind;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  /** The chosen one is shown by its code alone, where there is no room for its name. */
  readonly short?: boolean;
  /** Codes that come before the others. */
  readonly first?: readonly string[];
}

const NONE: readonly string[] = [];

/** Picks a country or a currency by its name in either language, or by its code. */
export function CodeSelect({ kind, value, onChange, short = false, first = NONE, ...rest }: CodeSelectProps) {
  const t = useText("fields");
  const { locale } = useLocale();
  const all = codeChoices(kind, locale);
  const byCode = new Map(all.map((choice) => [choice.code, choice]));
  // A chosen code that nobody uses any more is still shown.
  const codes = new Set([...first, ...byCode.keys(), ...(value === undefined ? [] : [value])]);
  const nameOf = (code: string): string => byCode.get(code)?.name ?? code;
  const full = (code: string): string => (kind === "currency" ? `${code} ${nameOf(code)}` : nameOf(code));
  return (
    <Select
      {...rest}
      data={Array.from(codes, (code) => ({ value: code, label: short ? code : full(code) }))}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      searchable
      filter={({ options, search }) => {
        const typed = foldLabel(search);
        return options.filter((one) => "value" in one && (byCode.get(one.value)?.words ?? one.value).includes(typed));
      }}
      renderOption={({ option }) => full(option.value)}
      nothingFoundMessage={t("view.nothing_found")}
      onFocus={(event) => event.currentTarget.select()}
      comboboxProps={{
        shadow: "md",
        transitionProps: { duration: 0 },
        ...(short && { width: 240, position: "bottom-start" }),
      }}
      maxDropdownHeight={280}
    />
  );
}
