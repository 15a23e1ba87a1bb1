import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { signIn } from "../api/auth.ts";
import { queryClient } from "../api/query-client.ts";
import { DoorLink } from "../session/door-link.tsx";
import { DoorPage } from "../session/door-page.tsx";

/** Only addresses of this app: a link must not send anyone elsewhere after signing in. */
const inside = (to: string | undefined): string => (to?.startsWith("/") && !to.startsWith("//") ? to : "/");

/** E-mail and password. */
export function SignIn() {
  const t = useText("web");
  const router = useRouter();
  const { to } = useSearch({ from: "/sign-in" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    const answer = await signIn(email.trim(), password);
    if (answer.ok) {
      queryClient.clear();
      await router.navigate({ to: inside(to) });
      return;
    }
    setBusy(false);
    if (answer.code === "rate_limited") setProblem(t("signIn.tooMany", { count: answer.retryAfter ?? 60 }));
    else if (answer.code === "offline") setProblem(t("error.offline"));
    else setProblem(t("signIn.wrong"));
  };

  return (
    <DoorPage title={t("signIn.title")}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          required
          withAsterisk={false}
          autoFocus
          mb={12}
          size="md"
        />
        <PasswordInput
          label={t("signIn.password")}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
          withAsterisk={false}
          error={problem}
          mb={16}
          size="md"
        />
        <Button type="submit" fullWidth loading={busy} disabled={email === "" || password === ""} size="md">
          {t("signIn.submit")}
        </Button>
      </form>
      <DoorLink to="/forgot-password" search={email.includes("@") ? { email: email.trim() } : {}}>
        {t("signIn.forgot")}
      </DoorLink>
    </DoorPage>
  );
}
