import { Button, TextInput } from "@mantine/core";
import { Strip, useText } from "@quoin/ui";
import { useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { requestPasswordReset } from "../api/auth.ts";
import { DoorLink } from "../session/door-link.tsx";
import { DoorPage } from "../session/door-page.tsx";

type State =
  | { readonly step: "ask"; readonly problem?: string }
  | { readonly step: "busy" }
  | { readonly step: "asked"; readonly email: string };

/** Asks for a mail with a link. What it answers does not depend on whether the address has an account. */
export function ForgotPassword() {
  const t = useText("web");
  const { email: known } = useSearch({ from: "/forgot-password" });
  const [email, setEmail] = useState(known ?? "");
  const [state, setState] = useState<State>({ step: "ask" });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    setState({ step: "busy" });
    const answer = await requestPasswordReset(address);
    if (answer.ok) return setState({ step: "asked", email: address });
    if (answer.code === "rate_limited")
      return setState({ step: "ask", problem: t("signIn.tooMany", { count: answer.retryAfter ?? 60 }) });
    return setState({ step: "ask", problem: t(answer.code === "offline" ? "error.offline" : "forgot.badEmail") });
  };
  if (state.step === "asked")
    return (
      <DoorPage title={t("forgot.sentTitle")} intro={t("forgot.sent", { email: state.email })}>
        <Strip tone="info" kind="note">
          {t("forgot.nothing")}
        </Strip>
        <DoorLink to="/sign-in">{t("forgot.back")}</DoorLink>
      </DoorPage>
    );
  return (
    <DoorPage title={t("forgot.title")} intro={t("forgot.intro")}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={state.step === "ask" && state.problem}
          required
          withAsterisk={false}
          autoFocus
          mb={16}
          size="md"
        />
        <Button type="submit" fullWidth size="md" loading={state.step === "busy"} disabled={!email.includes("@")}>
          {t("forgot.submit")}
        </Button>
      </form>
      <DoorLink to="/sign-in">{t("forgot.back")}</DoorLink>
    </DoorPage>
  );
}
