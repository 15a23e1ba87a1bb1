import { ActionIcon } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Entity } from "@quoin/definition";
import { ColumnChooser, FilterBar, GroupMenu, QuickChips, SortMenu, writeListSearch } from "@quoin/render";
import { Icon, Menu, type MenuGroup, SearchInput, useConfirm, useText } from "@quoin/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { trpc } from "../api/trpc.ts";
import { accessTo, useAbility, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import styles from "./list.module.css";
import { useExportMenu } from "./use-export-menu.ts";
import type { ListColumns } from "./use-list-columns.ts";
import type { ListControl } from "./use-list-state.ts";

export interface ListBarProps {
  readonly entity: Entity;
  readonly control: ListControl;
  readonly columns: ListColumns;
  readonly onSave: () => void;
}

/** The filters as sentences, quick chips, and what shapes the list. */
export function ListBar({ entity, control, columns, onSave }: ListBarProps) {
  const t = useText("web");
  const me = useMe();
  const router = useRouter();
  const confirm = useConfirm();
  const queries = useQueryClient();
  const { entities } = useWorkspace();
  const exportMenu = useExportMenu(entity);
  const mayImport = useAbility("import") && me.permissions[entity.key]?.create === true;
  const mayDesign = useAbility("design");
  const { state, base, change, reset, changed, own, views, active, open } = control;
  const chips = views.find(({ key }) => key === active)?.view.chips ?? [];
  const drop = useMutation(
    trpc.views.saved.remove.mutationOptions({
      onSuccess: async () => {
        open(views[0]?.key ?? "");
        await queries.invalidateQueries({ queryKey: trpc.views.pathKey() });
      },
    }),
  );
  const share = async () => {
    const words = writeListSearch(state, base, { whole: true });
    const { href } = router.buildLocation({ to: "/e/$entity", params: { entity: entity.key }, search: words });
    await navigator.clipboard.writeText(`${location.origin}${href}`);
    notifications.show({ message: t("list.shared"), color: "success" });
  };
  const remove = async () => {
    if (
      own &&
      (await confirm({
        title: t("list.view.removeTitle", { name: own.name }),
        body: t("list.view.removeBody"),
        confirmLabel: t("list.view.remove"),
        danger: true,
      }))
    )
      drop.mutate({ id: own.id });
  };
  const groups: readonly MenuGroup[] = [
    {
      key: "view",
      entries: [
        { key: "save", label: t("list.view.save"), icon: "bookmark", onClick: onSave },
        { key: "share", label: t("list.share"), icon: "link", onClick: () => void share() },
        ...(entity.document["x-duplicates"]
          ? [
              {
                key: "duplicates",
                label: t("merge.find"),
                icon: "git-compare",
                onClick: () => router.history.push(`/e/${entity.key}/duplicates`),
              },
            ]
          : []),
        { key: "reset", label: t("list.reset"), icon: "restore", disabled: !changed, onClick: reset },
        ...(own && (own.owner === me.user.id || me.abilities.includes("admin"))
          ? [{ key: "remove", label: t("list.view.remove"), icon: "trash", danger: true, onClick: () => void remove() }]
          : []),
      ],
    },
    ...exportMenu({ state }),
    {
      key: "more",
      entries: [
        ...(mayImport
          ? [
              {
                key: "import",
                label: t("list.import"),
                icon: "file-import",
                onClick: () => router.history.push(`/e/${entity.key}/import`),
              },
            ]
          : []),
        {
          key: "bin",
          label: t(state.bin ? "list.bin.leave" : "list.bin"),
          icon: state.bin ? "arrow-left" : "trash",
          onClick: () => change({ bin: !state.bin, type: "table" }),
        },
        ...(mayDesign
          ? [
              {
                key: "design",
                label: t("list.design"),
                icon: "pencil",
                onClick: () => router.history.push(`/design/${entity.key}`),
              },
            ]
          : []),
      ],
    },
  ];
  return (
    <div className={styles.filters} role="group" aria-label={t("list.bar")}>
      <FilterBar
        entity={entity.key}
        entities={entities}
        value={state.where}
        onChange={(where) => change({ where })}
        mayUse={(of, field) => ["read", "edit"].includes(accessTo(me, of, field))}
        end={
          chips.length > 0 && (
            <QuickChips
              chips={chips as Parameters<typeof QuickChips>[0]["chips"]}
              where={state.where}
              onChange={(where) => change({ where })}
            />
          )
        }
      />
      <div className={styles.tools}>
        <SearchInput
          className={styles.search}
          size="xs"
          delay={250}
          label={t("list.search")}
          value={state.search}
          onChange={(search) => change({ search }, { replace: true })}
        />
        {state.type === "table" && (
          <GroupMenu group={state.group} choices={columns.groupChoices} onChange={(group) => change({ group })} />
        )}
        <SortMenu sort={state.sort} choices={columns.sortChoices} onChange={(sort) => change({ sort })} />
        {state.type === "table" && (
          <ColumnChooser
            columns={state.columns}
            choices={columns.choices}
            onChange={(next) => change({ columns: next })}
            onReset={() => change({ columns: base.columns })}
          />
        )}
        <Menu position="bottom-end" groups={groups}>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("list.more")} title={t("list.more")}>
            <Icon name="dots" />
          </ActionIcon>
        </Menu>
      </div>
    </div>
  );
}
