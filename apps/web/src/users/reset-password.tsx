import { Button, Modal, PasswordInput } from "@mantine/core";
import { Strip, useFocusBack, useText } from "@quoin/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import rows from "../settings/rows.module.css";
import { MIN_PASSWORD } from "../setup/password-strength.ts";
import { StrengthBar } from "../setup/strength-bar.tsx";
import type { Person } from "./edit-person.tsx";

interface ResetPasswordProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Gives a person a new password and ends their sessions. */
export function ResetPassword({ person, onClose }: ResetPasswordProps) {
  useFocusBack();
  const t = useText("web");
  const [password, setPassword] = useState("");
  const reset = useMutation(trpc.users.resetPassword.mutationOptions({ onSuccess: onClose }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate({ id: person.id, password });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("users.passwordOf", { name: person.name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={submit} className={rows.form}>
        <div>
          <PasswordInput
            label={t("profile.newPassword")}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            data-autofocus
          />
          <StrengthBar password={password} />
        </div>
        {reset.error && <Strip tone="danger">{t(`error.${errorOf(reset.error).code}`)}</Strip>}
        <div className={rows.actions}>
          <Button type="submit" loading={reset.isPending} disabled={password.length < MIN_PASSWORD}>
            {t("users.password")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
