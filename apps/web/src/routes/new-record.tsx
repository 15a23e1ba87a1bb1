import { inSentence, useLabel, useLocale, useText } from "@quoin/ui";
import { useParams, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { flushSync } from "react-dom";
import { CreateDialog } from "../record/create-dialog.tsx";
import styles from "../record/new-record.module.css";
import { useLeaveGuard } from "../record/use-leave-guard.ts";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { MissingPage } from "../shell/missing-page.tsx";
import { PageBar } from "../shell/page-bar.tsx";

/** A new record on a page of its own; it leads on to the record's page. */
export function NewRecord() {
  const t = useText("web");
  const choose = useLabel();
  const { locale } = useLocale();
  const me = useMe();
  const router = useRouter();
  const { entity: key } = useParams({ from: "/shell/e/$entity/new" });
  const { entities } = useWorkspace();
  const [dirty, setDirty] = useState(false);
  useLeaveGuard(dirty);
  const entity = entities.get(key);
  if (!entity || me.permissions[key]?.create !== true) return <MissingPage />;
  const name = t("list.new", { name: inSentence(choose(entity.document["x-labels"], key), locale) });
  return (
    <>
      <PageBar name={name} />
      <div className={styles.page}>
        <CreateDialog
          entity={key}
          inPlace
          onDirtyChange={setDirty}
          onCancel={() => router.history.push(`/e/${key}`)}
          onCreated={(record) => {
            // It is saved: nobody is to be asked about leaving it.
            flushSync(() => setDirty(false));
            void router.navigate({
              to: "/e/$entity/$id",
              params: { entity: key, id: String(record["id"]) },
              replace: true,
            });
          }}
        />
      </div>
    </>
  );
}
