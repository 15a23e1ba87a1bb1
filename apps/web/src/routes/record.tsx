import { chooseForm, RecordLoading } from "@quoin/render";
import { ErrorState, useText } from "@quoin/ui";
import { useParams } from "@tanstack/react-router";
import { RecordView } from "../record/record-view.tsx";
import { useRecord } from "../record/use-record.ts";
import { Computing } from "../session/computing.tsx";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { MissingPage } from "../shell/missing-page.tsx";

/** A record's page, or why there is none to show. */
export function Record() {
  const t = useText("web");
  const me = useMe();
  const { entity: key, id } = useParams({ from: "/shell/e/$entity/$id" });
  const { set, entities } = useWorkspace();
  const entity = entities.get(key);
  const form = chooseForm(set, { entity: key, purpose: "record", roles: me.roles });
  const { record, deleted, mergedInto, missing, failed, retry } = useRecord(key, id, form);
  if (!entity || !me.permissions[key] || missing) {
    return <MissingPage title={t("record.missing")} body={t("record.missingHint")} />;
  }
  if (failed) return <ErrorState onRetry={retry} />;
  if (!record) return <RecordLoading />;
  return (
    <Computing>
      <RecordView
        key={`${key} ${id}`}
        entity={entity}
        record={record}
        form={form}
        deleted={deleted}
        mergedInto={mergedInto}
      />
    </Computing>
  );
}
