import { Button, Select, Switch } from "@mantine/core";
import { useLabel, useText } from "@quoin/ui";
import { useId } from "react";
import { IconChoice } from "../entity/icon-choice.tsx";
import styles from "../inspector/inspector.module.css";
import { PanelHead } from "../inspector/panel-head.tsx";
import { Sect } from "../inspector/sect.tsx";
import { LocalizedInput } from "../text/localized-input.tsx";
import { changeGroup, changeHome, changeLink, removeGroup, removeLink } from "./nav-commands.ts";
import { findLink } from "./nav-place.ts";
import { useNavScope } from "./nav-scope.ts";
import { linkIcon, linkLabels, linkTo, targetOf } from "./nav-words.ts";
import { useTargets } from "./use-targets.ts";

/** The settings of the selected group or link; of the navigation itself where nothing is selected. */
export function NavPanel() {
  const { groups, selected } = useNavScope();
  const link = selected?.kind === "link" ? findLink(groups, selected.id) : undefined;
  if (selected && link) return <LinkPanel key={selected.id} place={selected.id} />;
  const group = selected?.kind === "group" ? groups.find(({ id }) => id === selected.id) : undefined;
  return group ? <GroupPanel key={group.id} id={group.id} /> : <HomePanel />;
}

function LinkPanel({ place }: { readonly place: string }) {
  const scope = useNavScope();
  const { set, entities, groups, run } = scope;
  const t = useText("designer");
  const label = useLabel();
  const targets = useTargets(set, entities);
  const found = findLink(groups, place);
  if (!found) return null;
  const { item } = found.link;
  return (
    <>
      <PanelHead
        icon={linkIcon(scope, item)}
        title={label(linkLabels(scope, item), item.id)}
        note={t("nav.linkIn", { group: label(found.group.labels, found.group.id) })}
      />
      <Sect>
        <LocalizedInput
          label={t("nav.name")}
          value={item.labels}
          help={t("nav.nameHelp")}
          onChange={(labels) => run(changeLink(place, { labels }))}
        />
        <IconChoice value={item.icon} onChange={(icon) => run(changeLink(place, { icon }))} />
        <Select
          size="xs"
          searchable
          allowDeselect={false}
          label={t("nav.target")}
          data={targets}
          value={targetOf(item)}
          onChange={(target) => {
            if (target === null) return;
            const { entity, view, dashboard } = linkTo(scope, target);
            run(changeLink(place, { entity, view, dashboard }));
          }}
        />
        <ShownSwitch
          hidden={item.hidden === true}
          onChange={(hidden) => run(changeLink(place, { hidden: hidden || undefined }))}
        />
      </Sect>
      <RemoveButton label={t("nav.removeLink")} command={removeLink(place)} />
    </>
  );
}

function GroupPanel({ id }: { readonly id: string }) {
  const { groups, run } = useNavScope();
  const t = useText("designer");
  const label = useLabel();
  const group = groups.find((one) => one.id === id);
  if (!group) return null;
  return (
    <>
      <PanelHead icon="list" title={label(group.labels, id)} note={t("nav.groupOf", { count: group.links.length })} />
      <Sect>
        <LocalizedInput
          label={t("nav.name")}
          value={group.labels}
          onChange={(labels) => run(changeGroup(id, { labels }))}
        />
        <ShownSwitch
          hidden={group.hidden}
          onChange={(hidden) => run(changeGroup(id, { hidden: hidden || undefined }))}
        />
      </Sect>
      <RemoveButton label={t("nav.removeGroup")} command={removeGroup(id)} />
    </>
  );
}

function HomePanel() {
  const { set, run } = useNavScope();
  const t = useText("designer");
  const label = useLabel();
  const ordered = Object.values(set.navigation).toSorted((a, b) => (a.order ?? 100) - (b.order ?? 100));
  return (
    <>
      <PanelHead icon="menu-2" title={t("nav.title")} note={t("nav.note")} />
      <Sect>
        <Select
          size="xs"
          clearable
          label={t("nav.home")}
          description={t("nav.homeHelp")}
          placeholder={t("nav.homeNone")}
          disabled={ordered.length === 0}
          data={Object.entries(set.dashboard).map(([value, { labels }]) => ({ value, label: label(labels, value) }))}
          value={ordered.find(({ home }) => home !== undefined)?.home ?? null}
          onChange={(home) => run(changeHome(home ?? undefined))}
        />
        <p className={styles.muted}>{t("nav.keys")}</p>
      </Sect>
    </>
  );
}

function ShownSwitch({ hidden, onChange }: { readonly hidden: boolean; readonly onChange: (hidden: boolean) => void }) {
  const t = useText("designer");
  const id = useId();
  return (
    <div className={styles.between}>
      <label htmlFor={id}>{t("nav.shown")}</label>
      <Switch id={id} checked={!hidden} onChange={(event) => onChange(!event.currentTarget.checked)} />
    </div>
  );
}

interface RemoveButtonProps {
  readonly label: string;
  readonly command: ReturnType<typeof removeLink>;
}

function RemoveButton({ label, command }: RemoveButtonProps) {
  const { run, select } = useNavScope();
  return (
    <Sect>
      <Button
        variant="subtle"
        color="danger"
        size="xs"
        onClick={() => {
          run(command);
          select(undefined);
        }}
      >
        {label}
      </Button>
    </Sect>
  );
}
