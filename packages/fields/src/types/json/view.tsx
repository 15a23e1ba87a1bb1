import { Textarea } from "@mantine/core";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { isGroup } from "../../schema/is-group.ts";
import { controlProps } from "../../view/control-props.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { useTyped } from "../../view/use-typed.ts";
import { json } from "./index.ts";
import { compact } from "./plain-json.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const isDocument = (value: unknown): boolean => isGroup(value) || Array.isArray(value);

/** Laid out over lines, as people read it. */
function laidOut(value: unknown): string {
  const text = isDocument(value) ? compact(value) : undefined;
  return text === undefined ? "" : JSON.stringify(JSON.parse(text), null, 2);
}

const parse = (typed: string) => {
  try {
    return { value: JSON.parse(typed) as unknown };
  } catch {
    return undefined;
  }
};

function Document(props: InputProps) {
  const { value, onChange, onBlur, variant = "form" } = props;
  const typed = useTyped({ format: laidOut, parse, value, onChange });
  return (
    <Textarea
      {...controlProps(props)}
      styles={{
        input: {
          fontFamily: "var(--mono)",
          fontSize: 12,
          lineHeight: "18px",
          paddingBlock: 6,
          ...(variant === "cell" && { paddingInline: 12 }),
        },
      }}
      autosize
      minRows={variant === "cell" ? 2 : 3}
      maxRows={16}
      spellCheck={false}
      value={typed.text}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={() => {
        typed.tidy();
        onBlur?.();
      }}
    />
  );
}

const view: FieldView = {
  Input: (props) =>
    props.variant === "filter" ? (
      <TextControl
        input={props}
        format={(shown) => asText(shown) || (compact(shown) ?? "")}
        parse={(typed) => ({ value: typed })}
      />
    ) : (
      <Document {...props} />
    ),
  Cell: ({ field, value, variant = "grid" }) => {
    const text = json.toText(value, field, { locale: "en", timeZone: "UTC" });
    return (
      <TextValue variant={variant} title={text}>
        <span style={{ fontFamily: "var(--mono)", fontSize: 12 }}>
          {variant === "grid" ? text : laidOut(value) || text}
        </span>
      </TextValue>
    );
  },
};

export default view;
