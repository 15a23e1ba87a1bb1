import { Button, Select, TextInput } from "@mantine/core";
import { Icon, Strip, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { useMe } from "../session/use-me.ts";
import rows from "../settings/rows.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";
import { LANGUAGES } from "../text/language.ts";

const PLACES = [
  { to: "/settings/profile", icon: "user", name: "profile", ability: undefined },
  { to: "/settings/users", icon: "users", name: "users", ability: "users" },
  { to: "/settings/roles", icon: "shield", name: "roles", ability: "design" },
  { to: "/settings/tokens", icon: "key", name: "tokens", ability: undefined },
  { to: "/settings/outbox", icon: "mail", name: "outbox", ability: "admin" },
  { to: "/jobs", icon: "hourglass", name: "jobs", ability: undefined },
] as const;

const zones = Intl.supportedValuesOf("timeZone");

/** The ways to every setting, and for administrators what holds for the whole workspace. */
export function SettingsPage() {
  const t = useText("web");
  const { abilities } = useMe();
  const admin = abilities.includes("admin");
  return (
    <SettingsFrame name={t("nav.settings")}>
      <ul className={rows.list}>
        {PLACES.filter(({ ability }) => !ability || admin || abilities.includes(ability)).map((place) => (
          <li key={place.to}>
            <Link to={place.to} className={`${rows.row} ${rows.link}`}>
              <Icon name={place.icon} />
              <span className={rows.words}>
                <span className={rows.name}>{t(`settings.${place.name}`)}</span>
                <span className={rows.more}>{t(`settings.${place.name}.help`)}</span>
              </span>
              <Icon name="chevron-right" />
            </Link>
          </li>
        ))}
      </ul>
      {admin && <WorkspaceSettings />}
    </SettingsFrame>
  );
}

function WorkspaceSettings() {
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
      <Select
        label={t("settings.timeZone")}
        searchable
        allowDeselect={false}
        data={zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones]}
        value={draft.timeZone}
        onChange={(timeZone) => timeZone && setDraft({ ...draft, timeZone })}
      />
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
      {save.error && <Strip tone="danger">{t(`error.${errorOf(save.error).code}`)}</Strip>}
      <div className={rows.actions}>
        <Button type="submit" loading={save.isPending}>
          {save.isSuccess && !save.isPending ? t("action.saved") : t("action.save")}
        </Button>
      </div>
    </form>
  );
}
