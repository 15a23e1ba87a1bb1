import { ErrorState, useText } from "@quoin/ui";
import { useRouter } from "@tanstack/react-router";
import { queryClient } from "../api/query-client.ts";
import { errorOf } from "../api/error-of.ts";
import { MissingPage } from "../shell/missing-page.tsx";

/** A page that could not be shown: says why in words, and how to go on. */
export function RouteError({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const t = useText("web");
  const router = useRouter();
  const { code } = errorOf(error);
  if (code === "forbidden") return <MissingPage title={t("error.forbidden")} />;
  const again = () => {
    queryClient.clear();
    reset?.();
    void router.invalidate();
  };
  return <ErrorState title={t(`error.${code}`)} action={{ label: t("action.retry"), onClick: again }} />;
}
