import { Button } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../api/query-client.ts";
import { trpc } from "../api/trpc.ts";

interface ForgetPresetProps {
  readonly name: string;
  readonly onDone: () => void;
}

/** Takes a preset that somebody brought out of the gallery again. */
export function ForgetPreset({ name, onDone }: ForgetPresetProps) {
  const t = useText("web");
  const forget = useMutation(
    trpc.templates.forget.mutationOptions({
      onSuccess: async () => {
        onDone();
        await queryClient.invalidateQueries({ queryKey: trpc.templates.list.queryKey() });
      },
    }),
  );
  return (
    <Button
      variant="default"
      leftSection={<Icon name="trash" />}
      loading={forget.isPending}
      onClick={() => forget.mutate({ name })}
    >
      {t("gallery.forget")}
    </Button>
  );
}
