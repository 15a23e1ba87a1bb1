import type { Row } from "@quoin/condition";
import { chooseForm, CreateForm } from "@quoin/render";
import { useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { trpc } from "../api/trpc.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useTellWarnings } from "../list/use-tell-warnings.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { DuplicatesNotice } from "./duplicates-notice.tsx";
import { saveRecord } from "./save-record.ts";
import { useConditionContext } from "./use-condition-context.ts";
import { useFormRows } from "./use-form-rows.ts";
import { useDuplicates } from "./use-duplicates.ts";

interface CreateDialogProps {
  readonly entity: string;
  readonly prefill?: Row;
  /** In its place on the page instead of over it. */
  readonly inPlace?: boolean;
  readonly onDirtyChange?: (dirty: boolean) => void;
  readonly onCreated: (record: Row) => void;
  readonly onCancel: () => void;
}

/** The form that makes a record of an entity. What was typed is kept over a closed tab, apart for each place it is opened from. */
export function CreateDialog({
  entity: key,
  prefill,
  inPlace = false,
  onDirtyChange,
  onCreated,
  onCancel,
}: CreateDialogProps) {
  const t = useText("web");
  const me = useMe();
  const { set, entities } = useWorkspace();
  const queries = useQueryClient();
  const context = useConditionContext();
  const rows = useFormRows();
  const accessOf = useCallback((field: string) => accessTo(me, key, field), [me, key]);
  const entity = entities.get(key);
  const { matches, onValues } = useDuplicates(entity);
  const warn = useTellWarnings(entity);
  if (!entity) return null;
  const place = Object.entries(prefill ?? {}).map(([field, value]) => `${field}=${String(value)}`);
  return (
    <CreateForm
      dialog={!inPlace}
      entity={entity}
      form={chooseForm(set, { entity: key, purpose: "create", roles: me.roles })}
      prefill={{ owner: me.user.id, ...prefill }}
      accessOf={accessOf}
      context={context}
      rows={rows}
      draftName={[me.user.id, key, "new", ...place].join(".")}
      onDirtyChange={onDirtyChange}
      onValues={onValues}
      notice={<DuplicatesNotice entity={entity} matches={matches} />}
      onCancel={onCancel}
      onSave={async (values) => {
        const outcome = await saveRecord(
          {
            op: "create",
            entity: key,
            values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
          },
          { words: (code) => t(`error.${code}`), warn },
        );
        if (outcome.ok) {
          void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
          onCreated(outcome.record);
        }
        return outcome;
      }}
    />
  );
}
