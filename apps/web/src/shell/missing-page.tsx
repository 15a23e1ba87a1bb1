import { NoAccessState, useText } from "@quoin/ui";
import { useNavigate } from "@tanstack/react-router";
import { useLayoutEffect } from "react";
import { useFrameState } from "./frame-state.tsx";
import { PageBar } from "./page-bar.tsx";

interface MissingPageProps {
  /** Why, by the words for it; default an address that leads nowhere, or to what the reader may not see: neither is told apart. */
  readonly title?: string;
  readonly body?: string;
  /** The way on; default home. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** A page that is not there for the reader, within the shell's frame, with a way on. */
export function MissingPage({ title, body, action }: MissingPageProps) {
  const t = useText("web");
  const navigate = useNavigate();
  const { framed, ask } = useFrameState();
  useLayoutEffect(() => {
    ask(true);
    return () => ask(false);
  }, [ask]);
  const name = title ?? t("missing.title");
  return (
    <>
      {framed && <PageBar name={name} title={<h1 style={{ font: "inherit", margin: 0 }}>{t("missing.name")}</h1>} />}
      <NoAccessState
        title={name}
        body={body ?? t("missing.hint")}
        action={action ?? { label: t("action.home"), onClick: () => void navigate({ to: "/" }) }}
      />
    </>
  );
}
