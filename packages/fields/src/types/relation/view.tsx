import { useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView } from "../../define/field-view.ts";
import { LinkValue } from "../../view/link-value.tsx";
import { useTitle } from "../../view/use-title.ts";
import { RelationInput } from "./relation-input.tsx";

const view: FieldView = {
  Input: RelationInput,
  Cell: function RelationCell({ field, value, title: given, variant = "grid" }) {
    const t = useText("fields");
    const services = useFieldServices();
    const entity = field.schema["x-entity"] ?? "";
    const id = typeof value === "string" ? value : undefined;
    const title = useTitle(entity, id, given);
    if (id === undefined) return null;
    const text = title === null ? t("view.deleted") : (title ?? "");
    return <LinkValue variant={variant} text={text} href={title ? services.hrefOf(entity, id) : undefined} />;
  },
};

export default view;
