import { Button, Modal, MultiSelect, PasswordInput, Select, TextInput } from "@mantine/core";
import type { RouterOutputs } from "@quoin/api/client";
import { Strip, useFocusBack, useLabel, useText } from "@quoin/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorOf, type ShownError } from "../api/error-of.ts";
import { client, trpc } from "../api/trpc.ts";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import rows from "../settings/rows.module.css";
import { MIN_PASSWORD } from "../setup/password-strength.ts";
import { StrengthBar } from "../setup/strength-bar.tsx";

export type Person = RouterOutputs["users"]["list"][number];

interface EditPersonProps {
  /** Omitted: a new one. */
  readonly person: Person | undefined;
  readonly onClose: () => void;
}

/** A person's name, address, roles, teams and manager. */
export function EditPerson({ person, onClose }: EditPersonProps) {
  useFocusBack();
  const t = useText("web");
  const label = useLabel();
  const me = useMe();
  const { set } = useWorkspace();
  const queries = useQueryClient();
  const { data: people = [] } = useQuery(trpc.users.names.queryOptions());
  const { data: teams = [] } = useQuery(trpc.teams.list.queryOptions());
  const [draft, setDraft] = useState({
    name: person?.name ?? "",
    email: person?.email ?? "",
    password: "",
    roles: [...(person?.roles ?? [])],
    teams: [...(person?.teams ?? [])],
    manager: person?.manager ?? null,
  });
  const [problem, setProblem] = useState<ShownError>();
  const [busy, setBusy] = useState(false);
  const offered = [...new Set([...(me.abilities.includes("admin") ? ["admin"] : []), ...Object.keys(set.role)])];

  const save = async () => {
    const { password, roles, manager, ...profile } = { ...draft, name: draft.name.trim(), email: draft.email.trim() };
    if (!person) return client.users.create.mutate({ ...profile, password, roles, ...(manager && { manager }) });
    await client.users.update.mutate({ id: person.id, ...profile, manager });
    return client.users.setRoles.mutate({ id: person.id, roles });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await save();
      await queries.invalidateQueries({ queryKey: trpc.users.pathKey() });
      await queries.invalidateQueries({ queryKey: trpc.teams.pathKey() });
      await queries.invalidateQueries({ queryKey: trpc.session.pathKey() });
      onClose();
    } catch (error) {
      setProblem(errorOf(error));
      setBusy(false);
    }
  };
  const at = (path: string) => {
    const found = problem?.details.find((detail) => detail.path === path);
    return found && t(`problem.${found.code}`, found.params);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={person ? t("users.edit") : t("users.new")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={(event) => void submit(event)} className={rows.form} noValidate>
        <TextInput
          label={t("setup.name")}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          error={at("/name")}
          data-autofocus
        />
        <TextInput
          label={t("signIn.email")}
          type="email"
          value={draft.email}
          onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })}
          error={at("/email")}
        />
        {!person && (
          <div>
            <PasswordInput
              label={t("users.firstPassword")}
              autoComplete="new-password"
              value={draft.password}
              onChange={(event) => setDraft({ ...draft, password: event.currentTarget.value })}
              error={at("/password")}
            />
            <StrengthBar password={draft.password} />
          </div>
        )}
        <MultiSelect
          label={t("settings.roles")}
          data={offered.map((role) => ({
            value: role,
            label: label(set.role[role]?.labels, role === "admin" ? t("role.admin") : role),
          }))}
          value={draft.roles}
          onChange={(roles) => setDraft({ ...draft, roles })}
        />
        <MultiSelect
          label={t("users.teams")}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.teams}
          onChange={(chosen) => setDraft({ ...draft, teams: chosen })}
          searchable
        />
        <Select
          label={t("users.manager")}
          clearable
          searchable
          data={people.filter(({ id }) => id !== person?.id).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.manager}
          onChange={(manager) => setDraft({ ...draft, manager })}
        />
        {problem && <Strip tone="danger">{t(`error.${problem.code}`)}</Strip>}
        <div className={rows.actions}>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={
              draft.name.trim() === "" ||
              !draft.email.includes("@") ||
              (!person && draft.password.length < MIN_PASSWORD)
            }
          >
            {t("action.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
