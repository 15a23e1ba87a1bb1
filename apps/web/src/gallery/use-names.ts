import type { RouterOutputs } from "@quoin/api/client";
import type { Kind, LocalizedText } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import { useQueries } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import { useWorkspace } from "../session/use-workspace.ts";

type Preview = RouterOutputs["templates"]["preview"];
type Named = { readonly key: string; readonly labels?: LocalizedText };

const namedIn = (preview: Preview, kind: Kind): readonly Named[] => {
  if (kind === "entity") return preview.entities;
  if (kind === "rule") return preview.rules;
  return kind === "role" ? preview.roles : [];
};

/** What a definition or a package is called: in the packages given, else in the workspace as it is. */
export function useNames(packages: readonly string[]): {
  readonly nameOf: (kind: Kind, key: string) => string;
  readonly titleOf: (name: string) => string;
  /** The packages were not all read yet: names may still be keys. */
  readonly loading: boolean;
} {
  const label = useLabel();
  const t = useText("web");
  const { set } = useWorkspace();
  const { previews, loading } = useQueries({
    queries: packages.map((name) => trpc.templates.preview.queryOptions({ name })),
    combine: (answers) => ({
      previews: answers.flatMap(({ data }) => data ?? []),
      loading: answers.some(({ isPending }) => isPending),
    }),
  });
  const labelsOf = (kind: Kind, key: string): LocalizedText | undefined => {
    const found = previews.flatMap((preview) => namedIn(preview, kind)).find((named) => named.key === key)?.labels;
    const own: { readonly labels?: LocalizedText; readonly "x-labels"?: LocalizedText } | undefined = set[kind][key];
    return found ?? own?.labels ?? own?.["x-labels"];
  };
  return {
    nameOf: (kind, key) => label(labelsOf(kind, key), kind === "role" && key === "admin" ? t("role.admin") : key),
    loading,
    titleOf: (name) => label(previews.find(({ manifest }) => manifest.name === name)?.manifest.title, name),
  };
}
