import { manyLabels } from "@quoin/definition";
import type { RouterOutputs } from "@quoin/api/client";
import { inSentence, useLabel, useLocale, useText } from "@quoin/ui";
import { navGroups } from "../shell/nav-groups.ts";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";

type Hit = RouterOutputs["search"]["all"][number];

export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly subtitle?: string;
  /** In which field the words were found, when it is not the title. */
  readonly why?: string;
  readonly icon?: string;
  readonly href: string;
}

/** Hits as entries, those of one entity together, in the order of each entity's best. */
export function useRecordEntries(hits: readonly Hit[]): readonly PaletteEntry[] {
  const label = useLabel();
  const { entities } = useWorkspace();
  return [...new Set(hits.map((hit) => hit.entity))].flatMap((key) => {
    const of = hits.filter((hit) => hit.entity === key);
    const entity = entities.get(key);
    const group = label(manyLabels(entity?.document), key);
    return of.map((hit) => {
      const found = hit.matched && hit.matched !== entity?.title ? entity?.fieldByKey.get(hit.matched) : undefined;
      return {
        id: `${hit.entity}/${hit.id}`,
        group,
        title: hit.title,
        href: `/e/${hit.entity}/${hit.id}`,
        ...(hit.subtitle && { subtitle: hit.subtitle }),
        ...(found && { why: label(found.schema["x-labels"], found.key) }),
      };
    });
  });
}

/** How many of each group are offered before anything is typed. */
const OFFERED = 5;

/** Screens and actions whose name holds the words; without words the first of each, in the order of the navigation. */
export function usePlaces(text: string): readonly PaletteEntry[] {
  const t = useText("web");
  const { locale } = useLocale();
  const label = useLabel();
  const me = useMe();
  const workspace = useWorkspace();
  const can = (ability: (typeof me.abilities)[number]) =>
    me.abilities.includes("admin") || me.abilities.includes(ability);
  const screens = navGroups(workspace, me).flatMap((group) =>
    group.links.map((link) => ({ ...link, title: label(link.labels, link.fallback) })),
  );
  const linked = new Set(screens.flatMap(({ href }) => /^\/e\/(\w+)/.exec(href)?.[1] ?? []));
  const creates = [...new Set([...linked, ...workspace.entities.keys()])].flatMap((key) => {
    const entity = workspace.entities.get(key);
    if (!entity || !me.permissions[key]?.create) return [];
    const name = inSentence(label(entity.document["x-labels"], key), locale);
    return [{ icon: "plus", title: t("palette.create", { name }), href: `/e/${key}/new` }];
  });
  const places = [
    ...screens.map(({ icon, title, href }) => ({ group: t("palette.screens"), icon, title, href })),
    ...creates.map((entry) => ({ group: t("palette.actions"), ...entry })),
    ...(can("design")
      ? [
          { group: t("palette.screens"), icon: "stack-2", title: t("nav.entities"), href: "/design" },
          { group: t("palette.screens"), icon: "bolt", title: t("nav.rules"), href: "/rules" },
          { group: t("palette.screens"), icon: "package", title: t("nav.templates"), href: "/gallery" },
        ]
      : []),
    { group: t("palette.screens"), icon: "settings", title: t("nav.settings"), href: "/settings" },
    { group: t("palette.screens"), icon: "user", title: t("person.profile"), href: "/settings/profile" },
  ];
  const wanted = text.trim().toLowerCase();
  const found = places
    .filter((place) => place.title.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.group.localeCompare(b.group));
  const first = found.filter(({ group }, index) => index - found.findIndex((other) => other.group === group) < OFFERED);
  return (wanted === "" ? first : found.slice(0, 2 * OFFERED)).map((place) => ({
    ...place,
    id: `${place.group}/${place.href}/${place.title}`,
  }));
}
