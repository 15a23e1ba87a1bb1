import { type FormDocument, manyLabels } from "@quoin/definition";
import { pointingAt } from "@quoin/fields";
import { RelatedList, RelatedTabs, writeSort } from "@quoin/render";
import { useLabel } from "@quoin/ui";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../session/use-workspace.ts";
import { CreateDialog } from "./create-dialog.tsx";
import { useRelated } from "./use-related.ts";

interface RecordRelatedProps {
  readonly form: FormDocument | undefined;
  readonly id: string;
}

/** The related lists under a record's form. */
export function RecordRelated({ form, id }: RecordRelatedProps) {
  const choose = useLabel();
  const navigate = useNavigate();
  const router = useRouter();
  const { entities } = useWorkspace();
  const { lists, whereOf, open, setOpen, countOf, shown, sort, mayAdd } = useRelated(form, id);
  const [adding, setAdding] = useState(false);
  if (!open) return null;
  const field = entities.get(open.entity)?.fieldByKey.get(open.field);
  const labelOf = (list: typeof open): string => {
    const entity = entities.get(list.entity);

    return choose(
      list.labels ?? entity?.fieldByKey.get(list.field)?.schema["x-reverse"] ?? manyLabels(entity?.document),
      list.entity,
    );
  };
  const onAdd = mayAdd ? () => setAdding(true) : undefined;
  const direct = shown.rows.filter(({ id: row }) => (shown.tree?.levels.get(String(row)) ?? 0) === 0).length;
  const more = direct > 0 && (countOf(open) ?? 0) > direct;
  const where = encodeURIComponent(JSON.stringify(whereOf(open)));
  return (
    <>
      <RelatedTabs
        tabs={lists.map((list) => ({ id: list.id, label: labelOf(list), count: countOf(list) }))}
        value={open.id}
        onChange={setOpen}
        onAdd={onAdd}
        onAll={
          more
            ? () => router.history.push(`/e/${open.entity}?type=table&where=${where}&sort=${writeSort(sort)}`)
            : undefined
        }
      >
        <RelatedList
          {...shown}
          label={labelOf(open)}
          hrefOf={(record) => `/e/${open.entity}/${record}`}
          onOpen={(record) => void navigate({ to: "/e/$entity/$id", params: { entity: open.entity, id: record } })}
          onAdd={onAdd}
        />
      </RelatedTabs>
      {adding && (
        <CreateDialog
          entity={open.entity}
          prefill={field ? { [field.key]: pointingAt(field, id, form?.entity ?? "") } : {}}
          onCreated={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      )}
    </>
  );
}
