import { manyLabels } from "@quoin/definition";
import { inSentence, NoAccessState, useLabel, useLocale, useText } from "@quoin/ui";
import { useParams, useSearch } from "@tanstack/react-router";
import { MergePage } from "../merge/merge-page.tsx";
import { useWorkspace } from "../session/use-workspace.ts";
import { PageBar } from "../shell/page-bar.tsx";

const MOST = 4;

/** Records that are the same, made one. Their ids stand in the address. */
export function Merge() {
  const t = useText("web");
  const label = useLabel();
  const { locale } = useLocale();
  const { entity: key } = useParams({ from: "/shell/e/$entity/merge" });
  const { ids: text = "" } = useSearch({ from: "/shell/e/$entity/merge" });
  const { entities } = useWorkspace();
  const entity = entities.get(key);
  const ids = [...new Set(text.split(",").filter((id) => id !== ""))].slice(0, MOST);
  const name = inSentence(label(manyLabels(entity?.document), key), locale);
  return (
    <>
      <PageBar name={t("merge.title", { name })} />
      {entity && ids.length > 1 ? (
        <MergePage key={text} entity={entity} ids={ids} />
      ) : (
        <NoAccessState title={t("record.missing")} body={t("record.missingHint")} />
      )}
    </>
  );
}
