import { useLocale, useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { isGroup } from "../../schema/is-group.ts";
import { Part } from "../../view/part.tsx";
import { Parts } from "../../view/parts.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { TypedControl } from "../../view/typed-control.tsx";
import { personName } from "./index.ts";
import { nameText } from "./name-text.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });

function NameParts(props: InputProps) {
  const t = useText("fields");
  const { locale } = useLocale();
  const { value, onChange } = props;
  const name = isGroup(value) ? value : {};
  const order = locale.startsWith("zh") ? (["family", "given"] as const) : (["given", "family"] as const);
  return (
    <Parts input={props}>
      {order.map((key, index) => (
        <Part
          key={key}
          input={props}
          name={key}
          label={t(`view.${key}`)}
          value={name[key]}
          onChange={(part) => {
            const next = { ...name, [key]: part };
            onChange(next["family"] === undefined && next["given"] === undefined ? undefined : next);
          }}
          first={index === 0}
          grow={key === "given" ? 3 : 2}
          basis={90}
        >
          {(part) => <TextControl input={part} format={asText} parse={asTyped} />}
        </Part>
      ))}
    </Parts>
  );
}

const view: FieldView = {
  Input: (props) => {
    if ((props.variant ?? "form") === "form") return <NameParts {...props} />;
    if (props.variant === "cell") return <TypedControl input={props} type={personName} />;
    return <TextControl input={props} format={(value) => asText(value) || nameText(value)} parse={asTyped} />;
  },
  Cell: ({ value, variant = "grid" }) => {
    const text = asText(value) || nameText(value);
    return (
      <TextValue variant={variant} title={text}>
        {text}
      </TextValue>
    );
  },
};

export default view;
