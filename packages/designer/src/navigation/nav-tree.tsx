import { Button, Select } from "@mantine/core";
import type { MergedGroup } from "@quoin/definition";
import { DragSurface } from "@quoin/render";
import { Icon, useAnnounce, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { DropGap } from "../drag/drop-gap.tsx";
import { NameGhost } from "../drag/name-ghost.tsx";
import { useBothLanguages } from "../text/use-both-languages.ts";
import {
  addGroup,
  addLink,
  changeGroup,
  changeLink,
  moveGroup,
  moveLink,
  removeGroup,
  removeLink,
} from "./nav-commands.ts";
import { findLink, linkPlace } from "./nav-place.ts";
import { NavRow } from "./nav-row.tsx";
import { useNavScope } from "./nav-scope.ts";
import { linkIcon, linkLabels, linkTo } from "./nav-words.ts";
import styles from "./navigation.module.css";
import { useTargets } from "./use-targets.ts";

/** The navigation as staff see it, to be put in order: groups and their links dragged, or moved by keys. */
export function NavTree() {
  const { set, entities, groups, run, select } = useNavScope();
  const t = useText("designer");
  const label = useLabel();
  const announce = useAnnounce();
  const both = useBothLanguages();
  const targets = useTargets(set, entities);
  const [dragged, setDragged] = useState<string>();
  const known = { set, entities };
  const groupName = (id: string) => label(groups.find((group) => group.id === id)?.labels, id);
  const linkName = (place: string) => {
    const found = findLink(groups, place);
    return found ? label(linkLabels(known, found.link.item), found.link.item.id) : place;
  };
  const nameOf = (dragId: string) => {
    const [kind, id = ""] = dragId.split(" ");
    return kind === "group" ? groupName(id) : linkName(id);
  };
  const placeOf = (place: string) => {
    const [kind, id = "", index = "0"] = place.split(" ");
    if (kind === "group") {
      const before = groups[Number(id) - 1];
      return before ? t("rule.place.after", { step: groupName(before.id) }) : t("rule.place.first");
    }
    const before = groups.find((group) => group.id === id)?.links[Number(index) - 1];
    return before
      ? t("rule.place.after", { step: linkName(linkPlace(before)) })
      : t("drop.start", { name: groupName(id) });
  };
  const drop = (dragId: string, place: string) => {
    const [what, id = ""] = dragId.split(" ");
    const [kind, to = "", index = "0"] = place.split(" ");
    if (what === "group" && kind === "group") run(moveGroup(id, Number(to)));
    if (what === "link" && kind === "link") run(moveLink(id, { group: to, index: Number(index) }));
    if (what === "link") select(undefined);
  };
  const refocus = (row: string) =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)?.focus());
  const moveGroupBy = (index: number, by: 1 | -1) => {
    const group = groups[index];
    const to = index + by;
    if (!group || to < 0 || to >= groups.length) {
      announce(t("outline.end"));
      return;
    }
    run(moveGroup(group.id, by > 0 ? to + 1 : to));
    announce(t("pick.moved", { name: groupName(group.id), position: to + 1, total: groups.length }));
    refocus(`group ${group.id}`);
  };
  const moveLinkBy = (at: { group: MergedGroup; groupIndex: number; index: number }, by: 1 | -1) => {
    const { group, groupIndex, index } = at;
    const link = group.links[index];
    const beside = groups[groupIndex + by];
    const inside = index + by >= 0 && index + by < group.links.length;
    if (!link || (!inside && !beside)) {
      announce(t("outline.end"));
      return;
    }
    const name = linkName(linkPlace(link));
    const spot =
      inside || !beside
        ? { group: group.id, index: by > 0 ? index + 2 : index - 1 }
        : { group: beside.id, index: by > 0 ? 0 : beside.links.length };
    run(moveLink(linkPlace(link), spot));
    announce(t("nav.moved", { name, group: groupName(spot.group) }));
    const total = groups.slice(0, groupIndex).reduce((sum, one) => sum + one.links.length + 1, 0) + index + 1;
    // Its place may have another document now: the row is found by where it stands.
    requestAnimationFrame(() => {
      const rows = document.querySelectorAll<HTMLElement>("[data-nav] [data-row]");
      rows[total + by]?.focus();
    });
  };
  const kindDragged = dragged?.split(" ")[0];
  return (
    <div className={styles.tree} data-nav>
      <DragSurface
        nameOf={nameOf}
        placeOf={placeOf}
        onDrop={drop}
        onDragging={setDragged}
        overlay={(id) => <NameGhost>{nameOf(id)}</NameGhost>}
      >
        <DropGap id="group 0" open={kindDragged === "group"} />
        {groups.map((group, groupIndex) => (
          <section key={group.id} className={styles.group} aria-label={groupName(group.id)}>
            <NavRow
              at={{ kind: "group", id: group.id }}
              name={groupName(group.id)}
              hidden={group.hidden}
              onMove={(by) => moveGroupBy(groupIndex, by)}
              onHide={() => run(changeGroup(group.id, { hidden: group.hidden ? undefined : true }))}
              onRemove={() => run(removeGroup(group.id))}
            />
            <DropGap id={`link ${group.id} 0`} open={kindDragged === "link"} />
            {group.links.map((link, index) => {
              const place = linkPlace(link);
              const hidden = link.item.hidden === true;
              return (
                <div key={place}>
                  <NavRow
                    at={{ kind: "link", id: place }}
                    name={linkName(place)}
                    icon={linkIcon(known, link.item)}
                    hidden={hidden || group.hidden}
                    onMove={(by) => moveLinkBy({ group, groupIndex, index }, by)}
                    onHide={() => run(changeLink(place, { hidden: hidden ? undefined : true }))}
                    onRemove={() => run(removeLink(place))}
                  />
                  <DropGap id={`link ${group.id} ${index + 1}`} open={kindDragged === "link"} />
                </div>
              );
            })}
            <Select
              className={styles.add}
              size="xs"
              variant="unstyled"
              searchable
              aria-label={t("nav.addTo", { group: groupName(group.id) })}
              placeholder={t("nav.add")}
              nothingFoundMessage={t("outline.none")}
              leftSection={<Icon name="plus" size={14} />}
              data={targets}
              value={null}
              onChange={(target) =>
                target !== null && run(addLink(linkTo(known, target), { group: group.id, index: group.links.length }))
              }
            />
            <DropGap id={`group ${groupIndex + 1}`} open={kindDragged === "group"} />
          </section>
        ))}
      </DragSurface>
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => run(addGroup("group", both("designer", "nav.newGroup"), "main"))}
      >
        {t("nav.addGroup")}
      </Button>
    </div>
  );
}
