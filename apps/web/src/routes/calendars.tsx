import { Button } from "@mantine/core";
import { Icon, Segmented, Strip, useLabel, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { type CalendarDraft, newCalendar } from "../settings/calendars/calendar-draft.ts";
import { CalendarForm } from "../settings/calendars/calendar-form.tsx";
import styles from "../settings/calendars/calendars.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";

/** A name that no calendar has yet. */
function freeId(drafts: readonly CalendarDraft[]): string {
  let index = drafts.length + 1;
  while (drafts.some(({ id }) => id === `calendar_${index}`)) index += 1;
  return `calendar_${index}`;
}

/** The working calendars: hours of the week, holidays, days that are worked all the same. */
export function Calendars() {
  const t = useText("web");
  const label = useLabel();
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(trpc.settings.calendars.queryOptions());
  const { data: settings } = useSuspenseQuery(trpc.settings.get.queryOptions());
  const [drafts, setDrafts] = useState<readonly CalendarDraft[]>(data);
  const [open, setOpen] = useState(data[0]?.id);
  const save = useMutation(
    trpc.settings.setCalendars.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.settings.calendars.queryKey() }),
    }),
  );
  const change = (next: readonly CalendarDraft[]) => {
    save.reset();
    setDrafts(next);
  };
  const add = () => {
    const made = newCalendar(freeId(drafts), settings.timeZone);
    change([...drafts, made]);
    setOpen(made.id);
  };
  const shown = drafts.find(({ id }) => id === open);
  const nameOf = (one: CalendarDraft, index: number) =>
    `${label(one["x-labels"], one.id)}${index === 0 ? t("calendars.usual") : ""}`;
  return (
    <SettingsFrame name={t("settings.calendars")} intro={t("calendars.intro")}>
      <div className={styles.choose}>
        {drafts.length > 0 && (
          <Segmented
            label={t("settings.calendars")}
            value={open ?? ""}
            onChange={setOpen}
            options={drafts.map((one, index) => ({ value: one.id, label: nameOf(one, index) }))}
          />
        )}
        <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={add}>
          {t("calendars.add")}
        </Button>
      </div>
      {shown && (
        <CalendarForm
          key={shown.id}
          draft={shown}
          onChange={(next) => change(drafts.map((one) => (one.id === next.id ? next : one)))}
        />
      )}
      {save.error && <Strip tone="danger">{errorOf(save.error).message}</Strip>}
      <div className={styles.actions}>
        <Button loading={save.isPending} disabled={drafts === data} onClick={() => save.mutate({ calendars: drafts })}>
          {save.isSuccess ? t("action.saved") : t("action.save")}
        </Button>
        {shown && (
          <Button
            variant="subtle"
            color="danger"
            onClick={() => {
              const rest = drafts.filter(({ id }) => id !== shown.id);
              change(rest);
              setOpen(rest[0]?.id);
            }}
          >
            {t("calendars.remove")}
          </Button>
        )}
      </div>
    </SettingsFrame>
  );
}
