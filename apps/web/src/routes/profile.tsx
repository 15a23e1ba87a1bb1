import { Button, PasswordInput, Select, TextInput } from "@mantine/core";
import { Strip, useText } from "@quoin/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changePassword } from "../api/auth.ts";
import { trpc } from "../api/trpc.ts";
import { useMe } from "../session/use-me.ts";
import { useSavedLanguage } from "../session/use-saved-language.ts";
import rows from "../settings/rows.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";
import { TimeZoneSelect } from "../settings/time-zone-select.tsx";
import { MIN_PASSWORD } from "../setup/password-strength.ts";
import { StrengthBar } from "../setup/strength-bar.tsx";
import { type Language, LANGUAGES } from "../text/language.ts";

/** One's own name, language, time zone and password. */
export function Profile() {
  const t = useText("web");
  const me = useMe();
  const queries = useQueryClient();
  const { language, setLanguage } = useSavedLanguage();
  const [name, setName] = useState(me.user.name);
  const save = useMutation(
    trpc.session.savePreferences.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.session.pathKey() }),
    }),
  );
  return (
    <SettingsFrame name={t("person.profile")}>
      <div className={rows.form}>
        <TextInput
          label={t("setup.name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => name.trim() !== "" && name !== me.user.name && save.mutate({ name: name.trim() })}
          maxLength={200}
        />
        <TextInput label={t("signIn.email")} value={me.user.email} readOnly />
        <Select
          label={t("person.language")}
          allowDeselect={false}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          value={language}
          onChange={(value) => value && setLanguage(value as Language)}
        />
        <TimeZoneSelect value={me.timeZone} onChange={(timeZone) => save.mutate({ timeZone })} />
      </div>
      <PasswordForm />
    </SettingsFrame>
  );
}

function PasswordForm() {
  const t = useText("web");
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [state, setState] = useState<{ done?: boolean; problem?: string; busy?: boolean }>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState({ busy: true });
    const answer = await changePassword(current, next);
    if (!answer.ok)
      return setState({
        problem: answer.code === "INVALID_PASSWORD" ? t("profile.wrongPassword") : t("profile.passwordRefused"),
      });
    setCurrent("");
    setNext("");
    return setState({ done: true });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={rows.form}>
      <h2 className={rows.section}>{t("profile.password")}</h2>
      <PasswordInput
        label={t("profile.currentPassword")}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={state.problem}
      />
      <div>
        <PasswordInput
          label={t("profile.newPassword")}
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <StrengthBar password={next} />
      </div>
      {state.done && <Strip tone="success">{t("profile.passwordChanged")}</Strip>}
      <div className={rows.actions}>
        <Button type="submit" loading={state.busy === true} disabled={current === "" || next.length < MIN_PASSWORD}>
          {t("profile.changePassword")}
        </Button>
      </div>
    </form>
  );
}
