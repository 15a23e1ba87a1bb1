import { useFormat } from "@quoin/ui";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import styles from "./nav-counts.module.css";

const ENTITY = /^\/e\/([a-z0-9_]+)$/;

/** How many records stand behind a link, as far as the reader may see them. */
export function NavCounts({ href }: { readonly href: string }) {
  const { number } = useFormat();
  const entity = ENTITY.exec(href)?.[1];
  const { data } = useQuery(
    trpc.records.aggregate.queryOptions(
      { entity: entity ?? "", aggregates: [{ fn: "count", as: "n" }] },
      { enabled: entity !== undefined, staleTime: 120_000 },
    ),
  );
  const count = data?.[0]?.["n"];
  return typeof count === "number" ? <span className={styles.count}>{number(count)}</span> : null;
}
