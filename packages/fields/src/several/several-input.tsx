import { Button } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useRef } from "react";
import type { FieldType } from "../define/field-type.ts";
import type { FieldView, InputProps } from "../define/field-view.ts";
import { checkSchemaValue } from "../schema/check-schema-value.ts";
import { isGroup } from "../schema/is-group.ts";
import { MOST_ENTRIES } from "./most-entries.ts";
import { type Line, SeveralLine } from "./several-line.tsx";

interface SeveralInputProps extends InputProps {
  readonly one: FieldView;
  readonly single: FieldType;
  readonly labels: readonly string[];
}

const BLANK: Line = {};

const lineOf = (one: unknown): Line => {
  if (!isGroup(one)) return { value: one };
  const label = one["label"];
  return { value: one["value"], ...(typeof label === "string" && { label }) };
};
const linesOf = (value: unknown): readonly Line[] => {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value ?? {}];
  return given.length === 0 ? [BLANK] : given.map(lineOf);
};
const isBlank = ({ value, label }: Line): boolean => (value === undefined || value === "") && label === undefined;

/** A line for each value with its label; the first is the primary one, and any other may become it. */
export function SeveralInput({ one, single, labels, ...input }: SeveralInputProps) {
  const { field, value, onChange, readOnly = false, invalid = false, id } = input;
  const t = useText("fields");
  const box = useRef<HTMLDivElement>(null);
  const lines = linesOf(value);
  const most = Math.min(field.schema.maxItems ?? MOST_ENTRIES, MOST_ENTRIES);
  const give = (next: readonly Line[]) => onChange(next.every(isBlank) ? undefined : next);
  const without = (at: number) => lines.filter((_, i) => i !== at);
  /** A line's value is drawn before its label. */
  const focus = (at: number) =>
    requestAnimationFrame(() => box.current?.querySelectorAll<HTMLElement>("[data-line] input")[at * 2]?.focus());
  const isWrong = (line: Line): boolean =>
    !isBlank(line) &&
    (checkSchemaValue(single.valueSchema(field), line.value).length > 0 ||
      (single.checkValue?.(line.value, field) ?? []).length > 0);
  const blamed = invalid ? lines.map(isWrong) : [];
  // What is wrong with the list, and with none of its lines, is told at all of them.
  const list = invalid && !blamed.includes(true);
  const add = () => {
    onChange([...lines, { value: "" }]);
    focus(lines.length);
  };
  const remove = (at: number) => {
    give(without(at));
    focus(Math.max(0, at - 1));
  };
  const putFirst = (line: Line, at: number) => {
    give([line, ...without(at)]);
    focus(0);
  };
  return (
    <div ref={box} role="group" aria-labelledby={input.labelledBy} style={{ display: "grid", gap: 4 }}>
      {lines.map((line, at) => (
        <SeveralLine
          key={`${at}`}
          input={input}
          at={at}
          line={line}
          one={one}
          labels={labels}
          wrong={{ value: list || (blamed[at] ?? false), list }}
          onChange={(change) => give(lines.map((other, i) => (i === at ? { ...other, ...change } : other)))}
          {...(!readOnly && lines.length > 1 && { onRemove: () => remove(at) })}
          {...(at > 0 && { onFirst: () => putFirst(line, at) })}
        />
      ))}
      {!readOnly && lines.length < most && !isBlank(lines.at(-1) ?? BLANK) && (
        <div>
          <Button
            id={`${id}-add`}
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<Icon name="plus" size={14} />}
            onClick={add}
          >
            {t("view.several.add")}
          </Button>
        </div>
      )}
    </div>
  );
}
