import { Button, PasswordInput } from "@mantine/core";
import { Strip, useText } from "@quoin/ui";
import { useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { resetPassword } from "../api/auth.ts";
import { DoorLink } from "../session/door-link.tsx";
import { DoorPage } from "../session/door-page.tsx";
import { MIN_PASSWORD } from "../setup/password-strength.ts";
import { StrengthBar } from "../setup/strength-bar.tsx";

type State = { readonly step: "choose"; readonly problem?: string } | { readonly step: "busy" | "done" | "expired" };

const REFUSED = new Set(["PASSWORD_TOO_SHORT", "PASSWORD_TOO_LONG", "PASSWORD_TOO_GUESSABLE"]);

/** Where the link of the mail leads: a new password, or why the link no longer serves. */
export function ResetPassword() {
  const t = useText("web");
  const router = useRouter();
  const { token } = useSearch({ from: "/reset-password" });
  const [password, setPassword] = useState("");
  const [state, setState] = useState<State>({ step: token === undefined ? "expired" : "choose" });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState({ step: "busy" });
    const { ok, code = "", retryAfter = 60 } = await resetPassword(token ?? "", password);
    if (ok) return setState({ step: "done" });
    if (code === "INVALID_TOKEN") return setState({ step: "expired" });
    if (code === "rate_limited")
      return setState({ step: "choose", problem: t("signIn.tooMany", { count: retryAfter }) });
    const words = REFUSED.has(code)
      ? "profile.passwordRefused"
      : code === "offline"
        ? "error.offline"
        : "error.internal";
    return setState({ step: "choose", problem: t(words) });
  };
  if (state.step === "expired")
    return (
      <DoorPage title={t("newPassword.expired")} intro={t("newPassword.expiredHelp")}>
        <Button fullWidth size="md" onClick={() => void router.navigate({ to: "/forgot-password" })}>
          {t("newPassword.again")}
        </Button>
        <DoorLink to="/sign-in">{t("forgot.back")}</DoorLink>
      </DoorPage>
    );
  if (state.step === "done")
    return (
      <DoorPage title={t("newPassword.done")}>
        <Strip tone="success" kind="note">
          {t("newPassword.doneHelp")}
        </Strip>
        <Button fullWidth size="md" mt={16} onClick={() => void router.navigate({ to: "/sign-in" })}>
          {t("signIn.submit")}
        </Button>
      </DoorPage>
    );
  return (
    <DoorPage title={t("newPassword.title")}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <PasswordInput
          label={t("profile.newPassword")}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={state.step === "choose" && state.problem}
          required
          withAsterisk={false}
          autoFocus
          size="md"
        />
        <StrengthBar password={password} />
        <Button
          type="submit"
          fullWidth
          mt={24}
          size="md"
          loading={state.step === "busy"}
          disabled={password.length < MIN_PASSWORD}
        >
          {t("newPassword.submit")}
        </Button>
      </form>
    </DoorPage>
  );
}
