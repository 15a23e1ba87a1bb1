import { Button } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useNavigate } from "@tanstack/react-router";
import { useAbility } from "../session/use-me.ts";

/** The way to the editor of a dashboard, for those who may design. */
export function EditDashboard({ dashboard }: { readonly dashboard: string }) {
  const t = useText("designer");
  const navigate = useNavigate();
  if (!useAbility("design")) return null;
  return (
    <Button
      variant="default"
      leftSection={<Icon name="pencil" size={14} />}
      onClick={() => void navigate({ to: "/dashboards/$dashboard", params: { dashboard } })}
    >
      {t("board.edit")}
    </Button>
  );
}
