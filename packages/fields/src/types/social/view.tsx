import { useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { LinkValue } from "../../view/link-value.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { social } from "./index.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

const view: FieldView = {
  Input: function SocialInput(props) {
    const { field } = props;
    return (
      <TextControl input={props} format={asText} parse={(typed) => ({ value: social.normalize?.(typed, field) })} />
    );
  },
  Cell: function SocialCell({ field, value, variant = "grid" }) {
    const t = useText("fields");
    const text = asText(value);
    const network = t(`setting.x-kind.${field.schema["x-kind"] ?? "wechat"}`);
    return (
      <LinkValue
        variant={variant}
        text={text}
        href={social.reach?.(value, field)}
        label={t("view.on_network", { name: text, network })}
        outside
      />
    );
  },
};

export default view;
