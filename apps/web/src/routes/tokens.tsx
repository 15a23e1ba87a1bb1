import { Button, Checkbox, Modal, NumberInput, TextInput } from "@mantine/core";
import { EmptyState, Icon, Strip, useFocusBack, useFormat, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import rows from "../settings/rows.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";

const SCOPES = ["read", "write", "design", "admin"] as const;
type Scope = (typeof SCOPES)[number];

/** Tokens by which programs act as oneself. */
export function Tokens() {
  const t = useText("web");
  const { list, relative } = useFormat();
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const { data } = useSuspenseQuery(trpc.tokens.list.queryOptions({}));
  const revoke = useMutation(
    trpc.tokens.revoke.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.tokens.pathKey() }),
    }),
  );
  return (
    <SettingsFrame
      name={t("settings.tokens")}
      intro={t("settings.tokens.help")}
      actions={
        <Button leftSection={<Icon name="plus" />} onClick={() => setMaking(true)}>
          {t("tokens.new")}
        </Button>
      }
    >
      {data.length === 0 && <EmptyState title={t("tokens.none")} />}
      <ul className={rows.list}>
        {data.map((token) => (
          <li key={token.id} className={rows.row}>
            <Icon name="key" />
            <span className={rows.words}>
              <span className={rows.name}>{token.name}</span>
              <span className={rows.more}>
                {list(token.scopes.map((scope) => t(`tokens.scope.${scope}`)))} ·{" "}
                {token.lastUsedAt ? t("tokens.used", { when: relative(token.lastUsedAt) }) : t("tokens.unused")}
              </span>
            </span>
            {token.revokedAt ? (
              <span className={rows.end}>{t("tokens.revoked")}</span>
            ) : (
              <Button variant="default" onClick={() => revoke.mutate({ id: token.id })}>
                {t("tokens.revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </SettingsFrame>
  );
}

function NewToken({ onClose }: { readonly onClose: () => void }) {
  useFocusBack();
  const t = useText("web");
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<Scope[]>(["read"]);
  const [days, setDays] = useState(90);
  const create = useMutation(
    trpc.tokens.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.tokens.pathKey() }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name: name.trim(), scopes, days });
  };
  return (
    <Modal opened onClose={onClose} title={t("tokens.new")} closeButtonProps={{ "aria-label": t("action.close") }}>
      {create.data ? (
        <>
          <Strip tone="warning">{t("tokens.once")}</Strip>
          <p className={rows.secret}>{create.data.secret}</p>
          <div className={rows.actions}>
            <Button
              variant="default"
              leftSection={<Icon name="copy" />}
              onClick={() => void navigator.clipboard.writeText(create.data.secret)}
            >
              {t("action.copy")}
            </Button>
            <Button onClick={onClose}>{t("action.close")}</Button>
          </div>
        </>
      ) : (
        <form onSubmit={submit} className={rows.form}>
          <TextInput
            label={t("tokens.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={100}
            data-autofocus
          />
          <Checkbox.Group
            label={t("tokens.scopes")}
            value={scopes}
            onChange={(value) => setScopes(SCOPES.filter((scope) => value.includes(scope)))}
          >
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`tokens.scope.${scope}`)} mt={8} />
            ))}
          </Checkbox.Group>
          <NumberInput
            label={t("tokens.days")}
            value={days}
            onChange={(value) => setDays(Number(value) || 1)}
            min={1}
            max={365}
          />
          {create.error && <Strip tone="danger">{t(`error.${errorOf(create.error).code}`)}</Strip>}
          <div className={rows.actions}>
            <Button type="submit" loading={create.isPending} disabled={name.trim() === "" || scopes.length === 0}>
              {t("tokens.create")}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
