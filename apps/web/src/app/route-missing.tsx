import { EmptyState, useText, VisuallyHidden } from "@quoin/ui";
import { useNavigate } from "@tanstack/react-router";

/** An address that leads nowhere. */
export function RouteMissing() {
  const t = useText("web");
  const navigate = useNavigate();
  return (
    <main>
      <VisuallyHidden>
        <h1>{t("error.not_found")}</h1>
      </VisuallyHidden>
      <EmptyState
        title={t("error.not_found")}
        action={{ label: t("action.home"), onClick: () => void navigate({ to: "/" }) }}
      />
    </main>
  );
}
