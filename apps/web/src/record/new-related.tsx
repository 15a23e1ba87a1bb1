import { Button } from "@mantine/core";
import type { FormDocument } from "@quoin/definition";
import { pointingAt } from "@quoin/fields";
import { Icon, inSentence, useLabel, useLocale, useText } from "@quoin/ui";
import { useState } from "react";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { CreateDialog } from "./create-dialog.tsx";

interface NewRelatedProps {
  readonly form: FormDocument | undefined;
  readonly id: string;
}

/** The head's one filled button: makes what is wanted next of a record, which is what its first list with a sum holds, else its first list. */
export function NewRelated({ form, id }: NewRelatedProps) {
  const t = useText("web");
  const choose = useLabel();
  const { locale } = useLocale();
  const me = useMe();
  const { entities } = useWorkspace();
  const [adding, setAdding] = useState(false);
  const lists = (form?.related ?? []).filter(
    ({ entity, where }) => entities.has(entity) && me.permissions[entity]?.create === true && where === undefined,
  );
  const list = lists.find(({ sum }) => sum !== undefined) ?? lists[0];
  if (!list) return null;
  const field = entities.get(list.entity)?.fieldByKey.get(list.field);
  const name = inSentence(choose(entities.get(list.entity)?.document["x-labels"], list.entity), locale);
  return (
    <>
      <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
        {t("list.new", { name })}
      </Button>
      {adding && (
        <CreateDialog
          entity={list.entity}
          prefill={field ? { [field.key]: pointingAt(field, id, form?.entity ?? "") } : {}}
          onCreated={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      )}
    </>
  );
}
