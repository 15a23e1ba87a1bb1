import { Icon } from "@quoin/ui";
import type { FoundRecord } from "../../define/field-services.ts";
import { WithMark } from "../../view/with-mark.tsx";

/** A found record: its title, and muted what tells it from others; without a record, the line that makes one. */
export function FoundLine({ record, label }: { readonly record: FoundRecord | undefined; readonly label: string }) {
  if (!record) return <WithMark mark={<Icon name="plus" />}>{label}</WithMark>;
  return (
    <span style={{ minWidth: 0 }}>
      <span>{record.title}</span>
      {record.subtitle !== undefined && (
        <span style={{ marginLeft: 8, fontSize: 12, color: "var(--muted)" }}>{record.subtitle}</span>
      )}
    </span>
  );
}
