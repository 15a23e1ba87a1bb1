import type { FieldView } from "../../define/field-view.ts";
import { LinkValue } from "../../view/link-value.tsx";
import { TextControl } from "../../view/text-control.tsx";
import { readableAddress } from "./readable-address.ts";
import { webAddress } from "./web-address.ts";

const asText = (value: unknown): string => (typeof value === "string" ? readableAddress(value) : "");
const asTyped = (typed: string) => ({ value: typed });
/** People know sites by their names; the scheme says nothing to them. */
const short = (text: string): string => text.replace(/^https?:\/\/(www\.)?/i, "");

const view: FieldView = {
  Input: (props) => <TextControl input={props} format={asText} parse={asTyped} inputMode="url" />,
  Cell: ({ value, variant = "grid" }) => (
    <LinkValue variant={variant} text={asText(value)} href={webAddress(value)} outside>
      {short(asText(value))}
    </LinkValue>
  ),
};

export default view;
