import { Button, UnstyledButton } from "@mantine/core";
import { Icon, Panel, useText } from "@quoin/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { trpc } from "../api/trpc.ts";
import { useAbility, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import styles from "./checklist.module.css";

const KEPT = "home:checklist";

interface FirstThing {
  readonly id: "invite" | "import" | "form" | "rule";
  readonly icon: string;
  readonly href: string;
}

/** The first steps in a new workspace, each opening the real screen. What was opened is ticked; the list can be put away. */
export function Checklist() {
  const t = useText("web");
  const me = useMe();
  const router = useRouter();
  const queries = useQueryClient();
  const { entities, set } = useWorkspace();
  const [users, imports, design] = [useAbility("users"), useAbility("import"), useAbility("design")];
  const { mutate: keep } = useMutation(
    trpc.session.savePreferences.mutationOptions({
      onSuccess: (preferences) =>
        queries.setQueryData(trpc.session.me.queryKey(), (now) => now && { ...now, preferences }),
    }),
  );
  const kept = me.preferences[KEPT];
  const done = Array.isArray(kept) ? kept : [];
  const linked = Object.values(set.navigation)
    .toSorted((a, b) => (a.order ?? 100) - (b.order ?? 100))
    .flatMap(({ groups }) => groups.flatMap(({ items }) => items.flatMap(({ entity }) => entity ?? [])));
  // The first entity that is named, not merely dated: what a business keeps, rather than what it does.
  const first =
    linked.find((key) => entities.get(key)?.fields.some(({ schema }) => schema["x-name"])) ??
    linked[0] ??
    [...entities.keys()][0];
  const things: readonly FirstThing[] = [
    ...(users ? [{ id: "invite" as const, icon: "user-plus", href: "/settings/users" }] : []),
    ...(imports && first ? [{ id: "import" as const, icon: "file-import", href: `/e/${first}/import` }] : []),
    ...(design && first ? [{ id: "form" as const, icon: "forms", href: `/design/${first}` }] : []),
    ...(design ? [{ id: "rule" as const, icon: "bolt", href: "/rules" }] : []),
  ];
  if (kept === "dismissed" || things.every(({ id }) => done.includes(id))) return null;
  const open = ({ id, href }: FirstThing) => {
    if (!done.includes(id)) keep({ preferences: { [KEPT]: [...done, id] } });
    router.history.push(href);
  };
  return (
    <Panel
      title={t("home.checklist")}
      note={t("home.checklist.done", { done: things.filter(({ id }) => done.includes(id)).length, all: things.length })}
      actions={
        <Button variant="subtle" color="gray" size="xs" onClick={() => keep({ preferences: { [KEPT]: "dismissed" } })}>
          {t("home.checklist.dismiss")}
        </Button>
      }
    >
      <ul className={styles.list}>
        {things.map((thing) => {
          const isDone = done.includes(thing.id);
          return (
            <li key={thing.id}>
              <UnstyledButton className={styles.thing} data-done={isDone || undefined} onClick={() => open(thing)}>
                <Icon
                  name={isDone ? "circle-check" : thing.icon}
                  {...(isDone && { label: t("home.checklist.isDone") })}
                />
                <span className={styles.words}>
                  <span className={styles.title}>{t(`home.checklist.${thing.id}`)}</span>
                  <span className={styles.hint}>{t(`home.checklist.${thing.id}.hint`)}</span>
                </span>
                <Icon name="chevron-right" size={14} />
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
