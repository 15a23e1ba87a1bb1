import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { treeField } from "@quoin/fields";
import { type Ancestor, Ancestors } from "@quoin/render";
import { useText } from "@quoin/ui";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { trpc } from "../api/trpc.ts";

interface RecordAncestorsProps {
  readonly entity: Entity;
  readonly record: Row;
}

const LEVELS = 8;

/** What the record lies below, asked for in one question: a path for each level. Those that the reader may not see end it. */
export function RecordAncestors({ entity, record }: RecordAncestorsProps) {
  const words = useText("render");
  const navigate = useNavigate();
  const tree = treeField(entity)?.key;
  const paths =
    tree === undefined
      ? []
      : Array.from({ length: LEVELS }, (_, i) =>
          Array(i + 1)
            .fill(tree)
            .join("."),
        );
  const { data } = useQuery({
    ...trpc.records.get.queryOptions({ entity: entity.key, id: String(record["id"]), titles: true, fields: paths }),
    enabled: tree !== undefined && record[tree] !== undefined,
    retry: false,
  });
  const ancestors = paths.flatMap((path): Ancestor[] => {
    const [id, title] = [data?.[path], data?.[`${path}$title`]];
    return typeof id === "string" && title !== undefined
      ? [{ id, title: typeof title === "string" ? title : words("record.nameless") }]
      : [];
  });
  return (
    <Ancestors
      ancestors={ancestors.toReversed()}
      more={ancestors.length === LEVELS}
      hrefOf={(id) => `/e/${entity.key}/${id}`}
      onOpen={(id) => void navigate({ to: "/e/$entity/$id", params: { entity: entity.key, id } })}
    />
  );
}
