import type { FieldView } from "../../define/field-view.ts";
import { isEmail } from "../../text/is-email.ts";
import { isMasked } from "../../text/is-masked.ts";
import { LinkValue } from "../../view/link-value.tsx";
import { TextControl } from "../../view/text-control.tsx";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asTyped = (typed: string) => ({ value: typed });

const view: FieldView = {
  Input: (props) => <TextControl input={props} format={asText} parse={asTyped} inputMode="email" />,
  Cell: ({ value, variant = "grid" }) => {
    const address = asText(value);
    const href = isEmail(address) && !isMasked(address) ? `mailto:${encodeURI(address)}` : undefined;
    return <LinkValue variant={variant} text={address} href={href} />;
  },
};

export default view;
