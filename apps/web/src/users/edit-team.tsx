import { Button, Modal, MultiSelect, TextInput } from "@mantine/core";
import type { RouterOutputs } from "@quoin/api/client";
import { Strip, useFocusBack, useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorOf, type ShownError } from "../api/error-of.ts";
import { client, trpc } from "../api/trpc.ts";
import rows from "../settings/rows.module.css";

interface EditTeamProps {
  /** Omitted: a new one. */
  readonly team: RouterOutputs["teams"]["list"][number] | undefined;
  readonly people: RouterOutputs["users"]["names"];
  readonly onClose: () => void;
}

/** A team's name and members. */
export function EditTeam({ team, people, onClose }: EditTeamProps) {
  useFocusBack();
  const t = useText("web");
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ name: team?.name ?? "", members: [...(team?.members ?? [])] });
  const [problem, setProblem] = useState<ShownError>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await client.teams.save.mutate({ ...draft, ...(team && { id: team.id }) });
      for (const key of [trpc.teams.pathKey(), trpc.users.pathKey(), trpc.session.pathKey()])
        await queries.invalidateQueries({ queryKey: key });
      onClose();
    } catch (error) {
      setProblem(errorOf(error));
      setBusy(false);
    }
  };
  const taken = problem?.details.some(({ path, code }) => path === "/name" && code === "taken");
  return (
    <Modal
      opened
      onClose={onClose}
      title={team ? t("teams.edit") : t("teams.new")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={(event) => void submit(event)} className={rows.form} noValidate>
        <TextInput
          label={t("teams.name")}
          value={draft.name}
          maxLength={100}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          error={taken && t("teams.taken")}
          data-autofocus
        />
        <MultiSelect
          label={t("teams.members")}
          data={people
            .filter(({ id, disabled }) => !disabled || draft.members.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.members}
          onChange={(members) => setDraft({ ...draft, members })}
          searchable
          hidePickedOptions
        />
        {problem && !taken && <Strip tone="danger">{t(`error.${problem.code}`)}</Strip>}
        <div className={rows.actions}>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" loading={busy} disabled={draft.name.trim() === ""}>
            {t("action.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
