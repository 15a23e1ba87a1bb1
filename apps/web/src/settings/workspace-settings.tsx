import { Button, Checkbox, Group, NumberInput, Select, TextInput } from "@mantine/core";
import { Strip, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { LANGUAGES } from "../text/language.ts";
import { TimeZoneSelect } from "./time-zone-select.tsx";
import rows from "./rows.module.css";

/** What holds for the whole workspace, as administrators change it. */
export function WorkspaceSettings() {
  const t = useText("web");
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(trpc.settings.get.queryOptions());
  const [draft, setDraft] = useState(data);
  const save = useMutation(
    trpc.settings.set.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries({ queryKey: trpc.settings.pathKey() }),
          queries.invalidateQueries({ queryKey: trpc.session.pathKey() }),
        ]),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      companyName: draft.companyName,
      timeZone: draft.timeZone,
      locale: draft.locale,
      currency: draft.currency,
      country: draft.country,
      languages: draft.languages,
      retiredDays: draft.retiredDays,
      fileLimit: draft.fileLimit,
      dropPlace: draft.dropPlace,
    });
  };
  return (
    <form onSubmit={submit} className={rows.form}>
      <h2 className={rows.section}>{t("settings.workspace")}</h2>
      <TextInput
        label={t("setup.company")}
        value={draft.companyName}
        onChange={(event) => setDraft({ ...draft, companyName: event.currentTarget.value })}
        maxLength={200}
      />
      <TimeZoneSelect value={draft.timeZone} onChange={(timeZone) => setDraft({ ...draft, timeZone })} />
      <Select
        label={t("settings.locale")}
        allowDeselect={false}
        data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        value={draft.locale}
        onChange={(locale) => (locale === "en" || locale === "zh-CN") && setDraft({ ...draft, locale })}
      />
      <TextInput
        label={t("settings.currency")}
        value={draft.currency}
        onChange={(event) => setDraft({ ...draft, currency: event.currentTarget.value.toUpperCase() })}
        maxLength={3}
      />
      <TextInput
        label={t("settings.country")}
        value={draft.country}
        onChange={(event) => setDraft({ ...draft, country: event.currentTarget.value.toUpperCase() })}
        maxLength={2}
      />
      <Checkbox.Group
        label={t("settings.languages")}
        description={t("settings.languages.help")}
        value={[...draft.languages]}
        onChange={(languages) => languages.length > 0 && setDraft({ ...draft, languages })}
      >
        <Group gap="md" mt="xs">
          {Object.entries(LANGUAGES).map(([value, label]) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        label={t("settings.retiredDays")}
        description={t("settings.retiredDays.help")}
        value={draft.retiredDays}
        onChange={(days) => typeof days === "number" && setDraft({ ...draft, retiredDays: days })}
        min={1}
        max={3650}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
      />
      <NumberInput
        label={t("settings.fileLimit")}
        description={t("settings.fileLimit.help")}
        value={draft.fileLimit}
        onChange={(limit) => typeof limit === "number" && setDraft({ ...draft, fileLimit: limit })}
        min={1}
        max={2048}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
      />
      <Checkbox
        label={t("settings.dropPlace")}
        description={t("settings.dropPlace.help")}
        checked={draft.dropPlace}
        onChange={(event) => setDraft({ ...draft, dropPlace: event.currentTarget.checked })}
      />
      {save.error && <Strip tone="danger">{t(`error.${errorOf(save.error).code}`)}</Strip>}
      <div className={rows.actions}>
        <Button type="submit" loading={save.isPending}>
          {save.isSuccess && !save.isPending ? t("action.saved") : t("action.save")}
        </Button>
      </div>
    </form>
  );
}
