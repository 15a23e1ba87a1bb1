import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Icon, Logo, Segmented, Strip, useText } from "@quoin/ui";
import { useMutation } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { signIn } from "../api/auth.ts";
import { errorOf } from "../api/error-of.ts";
import { queryClient } from "../api/query-client.ts";
import { trpc } from "../api/trpc.ts";
import { MIN_PASSWORD } from "../setup/password-strength.ts";
import { StrengthBar } from "../setup/strength-bar.tsx";
import styles from "../setup/setup.module.css";
import { Wall } from "../setup/wall.tsx";
import { type Language, LANGUAGES } from "../text/language.ts";
import { useLanguage } from "../text/text.tsx";

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The first start: makes the first administrator, then goes on to the presets. */
export function Setup() {
  const t = useText("web");
  const { language, setLanguage } = useLanguage();
  const { token } = useSearch({ from: "/setup" });
  const router = useRouter();
  const [person, setPerson] = useState({ companyName: "", name: "", email: "", password: "" });
  const create = useMutation(trpc.setup.createAdmin.mutationOptions());
  const put = (field: keyof typeof person) => (event: { currentTarget: { value: string } }) =>
    setPerson({ ...person, [field]: event.currentTarget.value });
  const problem = create.error ? errorOf(create.error) : undefined;
  const problemAt = (path: string): string | undefined => {
    const found = problem?.details.find((detail) => detail.path === path);
    return found && t(`problem.${found.code}`, found.params);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { companyName, ...account } = person;
    await create.mutateAsync({
      ...account,
      email: account.email.trim(),
      locale: language,
      timeZone,
      ...(companyName.trim() && { companyName: companyName.trim() }),
      ...(token && { token }),
    });
    await signIn(account.email.trim(), account.password);
    queryClient.clear();
    await router.navigate({ to: "/gallery" });
  };
  const complete = person.name.trim() !== "" && person.email.includes("@") && person.password.length >= MIN_PASSWORD;

  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <header className={styles.bar}>
          <span className={styles.brand}>
            <Logo /> Quoin
          </span>
          <Segmented
            value={language}
            onChange={(value) => setLanguage(value as Language)}
            options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          />
        </header>
        <main className={styles.main}>
          <ol className={styles.steps}>
            <li aria-current="step">{t("setup.step1")}</li>
            <li>{t("setup.step2")}</li>
          </ol>
          <h1 className={styles.title}>{t("setup.title")}</h1>
          <p className={styles.intro}>{t("setup.intro")}</p>
          <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
            <TextInput
              size="md"
              mb={16}
              label={t("setup.name")}
              autoComplete="name"
              value={person.name}
              onChange={put("name")}
              error={problemAt("/name")}
              autoFocus
            />
            <TextInput
              size="md"
              mb={16}
              label={t("setup.company")}
              autoComplete="organization"
              value={person.companyName}
              onChange={put("companyName")}
              error={problemAt("/companyName")}
            />
            <TextInput
              size="md"
              mb={16}
              type="email"
              label={t("signIn.email")}
              autoComplete="username"
              value={person.email}
              onChange={put("email")}
              error={problemAt("/email")}
            />
            <PasswordInput
              size="md"
              label={t("signIn.password")}
              autoComplete="new-password"
              value={person.password}
              onChange={put("password")}
              error={problemAt("/password")}
            />
            <StrengthBar password={person.password} />
            {problem &&
              problem.details.every(({ path }) => !["/name", "/email", "/password", "/companyName"].includes(path)) && (
                <Strip tone="danger">
                  {problem.details[0] ? t(`problem.${problem.details[0].code}`) : t(`error.${problem.code}`)}
                </Strip>
              )}
            <Button
              type="submit"
              size="md"
              fullWidth
              mt={24}
              loading={create.isPending}
              disabled={!complete}
              rightSection={<Icon name="arrow-right" />}
            >
              {t("setup.submit")}
            </Button>
          </form>
          <p className={styles.note}>
            <Icon name="database" size={14} /> {t("setup.stays")}
          </p>
        </main>
      </div>
      <div className={styles.art}>
        <Wall />
      </div>
    </div>
  );
}
