import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { manyLabels, type Entity, type Field } from "@quoin/definition";
import {
  ALL_SELECTED,
  BulkEditDialog,
  NOTHING_SELECTED,
  selectedCount,
  type Selection,
  selectionWhere,
} from "@quoin/render";
import { BulkBar, Icon, Menu, useConfirm, useLabel, useText } from "@quoin/ui";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { accessTo, useAbility, useMe } from "../session/use-me.ts";
import { SelectionSums, summedColumns } from "./selection-sums.tsx";
import { type BulkAct, type BulkOutcome, useBulk } from "./use-bulk.ts";
import { useExportMenu } from "./use-export-menu.ts";
import type { ListColumns } from "./use-list-columns.ts";
import type { ListControl } from "./use-list-state.ts";

export interface ListBulkProps {
  readonly entity: Entity;
  readonly control: ListControl;
  readonly columns: ListColumns;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly total: number;
}

/** So many records stand side by side. */
const MERGED = 4;

/** What can be done with the chosen rows: one field for all, the owner, a file, the bin. */
export function ListBulk({ entity, control: { state }, columns, selection, onSelection, total }: ListBulkProps) {
  const t = useText("web");
  const me = useMe();
  const label = useLabel();
  const confirm = useConfirm();
  const router = useRouter();
  const exportMenu = useExportMenu(entity);
  const bulk = useAbility("bulk");
  const { act, undo, cancel, progress } = useBulk(entity, state);
  const [asked, setAsked] = useState<{ readonly fields: readonly Field[]; readonly title: string }>();
  const count = selectedCount(selection, total);
  const summed = summedColumns(columns.columns);
  const sums =
    count === 0 || summed.length === 0 || state.bin ? undefined : (
      <SelectionSums entity={entity} state={state} selection={selection} columns={summed} />
    );
  const permissions = me.permissions[entity.key];
  const mayUpdate = (permissions?.update ?? false) !== false && (bulk || count === 1);
  const mayDelete = (permissions?.delete ?? false) !== false && (bulk || count === 1);
  const mergeable =
    selection.mode === "some" &&
    count > 1 &&
    count <= MERGED &&
    permissions?.update !== false &&
    permissions?.delete !== false;
  const owner = accessTo(me, entity.key, "owner") === "edit" ? entity.fieldByKey.get("owner") : undefined;
  const name = label(manyLabels(entity.document), entity.key);

  const tell = (title: string, { failed, words }: BulkOutcome, way?: { readonly back: () => void }): void => {
    const notice = notifications.show({
      color: failed > 0 ? "danger" : "success",
      title,
      autoClose: failed > 0 || way ? 12_000 : 4000,
      message: (
        <>
          {failed > 0 && t("list.bulk.failed", { count: failed, why: words ?? "" })}
          {way && (
            <Button
              size="compact-xs"
              variant="transparent"
              px={0}
              onClick={() => {
                notifications.hide(notice);
                way.back();
              }}
            >
              {t("list.bulk.undo")}
            </Button>
          )}
        </>
      ),
    });
  };
  const takeBack = async (first: NonNullable<BulkOutcome["first"]>, many: boolean) => {
    const outcome = await undo(first, many);
    tell(t("list.bulk.undone", { count: outcome.done }), {
      ...outcome,
      words: outcome.words ?? t("list.bulk.changedSince"),
    });
  };
  const run = async (what: BulkAct) => {
    const outcome = await act(selection, count, what);
    setAsked(undefined);
    onSelection(NOTHING_SELECTED);
    const { first, done, cancelled } = outcome;
    const back = what.op === "update" || what.op === "delete" ? first : undefined;
    const title = cancelled ? t("list.bulk.cancelled") : t(`list.bulk.${what.op}d`, { count: done });
    tell(title, outcome, back && { back: () => void takeBack(back, count > 1) });
  };
  const remove = async (op: "delete" | "purge") => {
    const sure = await confirm({
      title: t(`list.bulk.${op}Title`, { count, name }),
      body: t(`list.bulk.${op}Body`),
      confirmLabel: t(`list.bulk.${op}`),
      danger: true,
    });
    if (sure) await run({ op });
  };
  const files = exportMenu({
    state,
    where: selectionWhere(selection, state.where),
    named: selection.mode === "some",
  });
  const button = (icon: string, words: string, onClick: () => void) => (
    <Button
      variant="subtle"
      color="gray"
      size="sm"
      leftSection={<Icon name={icon} />}
      disabled={progress !== undefined}
      onClick={onClick}
    >
      {words}
    </Button>
  );
  return (
    <>
      <BulkBar
        count={count}
        onClear={() => onSelection(NOTHING_SELECTED)}
        sum={progress ? t("list.bulk.progress", { done: progress.done, total: progress.total }) : sums}
      >
        {progress?.job !== undefined && (
          <Button variant="subtle" color="gray" size="sm" onClick={() => void cancel(progress.job ?? "")}>
            {t("action.cancel")}
          </Button>
        )}
        {selection.mode === "some" &&
          count < total &&
          button("list-check", t("list.bulk.all", { count: total }), () => onSelection(ALL_SELECTED))}
        {state.bin ? (
          <>
            {mayDelete && button("restore", t("list.bulk.restore"), () => void run({ op: "restore" }))}
            {mayDelete && (
              <Button
                variant="subtle"
                color="danger"
                size="sm"
                leftSection={<Icon name="trash" />}
                onClick={() => void remove("purge")}
              >
                {t("list.bulk.purge")}
              </Button>
            )}
          </>
        ) : (
          <>
            {mayUpdate &&
              owner &&
              button("users", t("list.bulk.assign"), () => setAsked({ fields: [owner], title: t("list.bulk.assign") }))}
            {mayUpdate &&
              columns.editable.length > 0 &&
              button("pencil", t("list.bulk.edit"), () =>
                setAsked({ fields: columns.editable, title: t("list.bulk.edit") }),
              )}
            {mergeable &&
              button("arrow-merge", t("merge.some"), () =>
                router.history.push(`/e/${entity.key}/merge?ids=${[...selection.ids].join(",")}`),
              )}
            {files.length > 0 && (
              <Menu position="top-start" groups={files}>
                <Button variant="subtle" color="gray" size="sm" leftSection={<Icon name="download" />}>
                  {t("list.export")}
                </Button>
              </Menu>
            )}
            {mayDelete && (
              <Button
                variant="subtle"
                color="danger"
                size="sm"
                leftSection={<Icon name="trash" />}
                onClick={() => void remove("delete")}
              >
                {t("list.bulk.delete")}
              </Button>
            )}
          </>
        )}
      </BulkBar>
      {asked && (
        <BulkEditDialog
          fields={asked.fields}
          title={asked.title}
          count={count}
          busy={progress !== undefined}
          onSave={(field, value) => void run({ op: "update", values: { [field.key]: value } })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
