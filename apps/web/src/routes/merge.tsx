import { manyLabels } from "@quoin/definition";
import { inSentence, useLabel, useLocale, useText } from "@quoin/ui";
import { useParams, useSearch } from "@tanstack/react-router";
import { MergePage } from "../merge/merge-page.tsx";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { MissingPage } from "../shell/missing-page.tsx";
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
  const me = useMe();
  const entity = entities.get(key);
  const ids = [...new Set(text.split(",").filter((id) => id !== ""))].slice(0, MOST);
  if (!entity || !me.permissions[key]) return <MissingPage />;
  if (ids.length < 2) return <MissingPage title={t("record.missing")} body={t("record.missingHint")} />;
  const name = inSentence(label(manyLabels(entity.document), key), locale);
  return (
    <>
      <PageBar name={t("merge.title", { name })} />
      <MergePage key={text} entity={entity} ids={ids} />
    </>
  );
}
