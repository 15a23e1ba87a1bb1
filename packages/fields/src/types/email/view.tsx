import type { FieldView } from "../../define/field-view.ts";
import { LinkValue } from "../../view/link-value.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { email } from "./index.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });

const view: FieldView = {
  Input: (props) => <TextControl input={props} format={asText} parse={asTyped} inputMode="email" />,
  Cell: ({ field, value, variant = "grid" }) => (
    <LinkValue variant={variant} text={asText(value)} href={email.reach?.(value, field)} />
  ),
};

export default view;
