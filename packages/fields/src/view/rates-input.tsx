import { ActionIcon, NumberInput } from "@mantine/core";
import type { FieldSchema } from "@quoin/definition";
import { Icon, useText } from "@quoin/ui";
import { useState } from "react";
import { currencyOf } from "../types/money/currency.ts";
import { readRates } from "../types/currency/rates.ts";
import { CodeSelect } from "./code-select.tsx";

export interface RatesInputProps {
  /** Of the field whose rates they are. */
  readonly schema: FieldSchema;
  readonly label: string;
  /** "USD 7.1, EUR 7.8". */
  readonly onChange: (rates: string) => void;
}

const MOST_RATE = 9_999_999;
const PLACES = 8;
const NONE: ReadonlyMap<string, number> = new Map();
const LIST = { margin: "0 0 var(--space-2)", padding: 0, listStyle: "none", fontSize: "var(--text-sm)" } as const;
const LINE = {
  display: "grid",
  gridTemplateColumns: "60px minmax(0, 1fr) 28px",
  gap: "var(--space-1)",
  alignItems: "center",
  minHeight: 34,
} as const;
const HOME = { color: "var(--muted)", fontSize: "var(--text-xs)" } as const;

const written = (rates: ReadonlyMap<string, number>): string =>
  Array.from(rates, ([code, rate]) => `${code} ${rate}`).join(", ");

/** What one of each other currency is worth in the field's own. */
export function RatesInput({ schema, label, onChange }: RatesInputProps) {
  const t = useText("fields");
  const rates = readRates(schema["x-rates"]) ?? NONE;
  const home = currencyOf(schema);
  /** A currency that still waits for its rate. */
  const [added, setAdded] = useState<string>();
  const waiting = added === undefined || rates.has(added) ? [] : [[added, undefined] as const];
  const remove = (code: string, rate: number | undefined) => {
    setAdded(undefined);
    if (rate !== undefined) onChange(written(new Map([...rates].filter(([one]) => one !== code))));
  };
  return (
    <div role="group" aria-label={label}>
      <ul style={LIST}>
        {[...rates, ...waiting].map(([code, rate]) => (
          <li key={code} style={LINE}>
            <span>{`1 ${code} =`}</span>
            <NumberInput
              size="xs"
              aria-label={t("view.rates_one", { code, home })}
              min={0}
              max={MOST_RATE}
              decimalScale={PLACES}
              value={rate ?? ""}
              rightSection={<span style={HOME}>{home}</span>}
              rightSectionWidth={44}
              onChange={(next) =>
                typeof next === "number" && next > 0 && onChange(written(new Map(rates).set(code, next)))
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t("view.rates_remove", { code })}
              onClick={() => remove(code, rate)}
            >
              <Icon name="x" size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <CodeSelect
        kind="currency"
        size="xs"
        aria-label={t("view.rates_add")}
        placeholder={t("view.rates_add")}
        value={undefined}
        onChange={(code) => setAdded(code === home ? undefined : code)}
      />
    </div>
  );
}
