import type { DefinitionSet, Use } from "@quoin/definition";
import { useFormat, useLabel, useText } from "@quoin/ui";

interface RemovalUsesProps {
  readonly set: DefinitionSet;
  readonly uses: readonly Use[];
  /** How many records go with it. */
  readonly records: number;
}

/** What taking an entity away means: its records, and who would be left pointing at nothing. */
export function RemovalUses({ set, uses, records }: RemovalUsesProps) {
  const t = useText("web");
  const d = useText("definition");
  const label = useLabel();
  const { number } = useFormat();
  // Its own forms, views and rows in roles go with it.
  const left = uses.filter(
    (use) => use.kind !== "form" && use.kind !== "role" && !(use.kind === "view" && use.how === "about"),
  );
  const lines = new Map(left.map((use) => [`${use.kind} ${use.key} ${use.how}`, use]));
  const nameOf = ({ kind, key }: Use) => {
    const document = set[kind][key];
    const labels =
      document && ("x-labels" in document ? document["x-labels"] : "labels" in document ? document.labels : undefined);
    return label(labels, key);
  };
  return (
    <>
      <p>{t("design.removeText", { count: records, records: number(records) })}</p>
      {lines.size > 0 && (
        <>
          <p>{t("design.removeUses", { count: lines.size })}</p>
          <ul>
            {[...lines].map(([id, use]) => (
              <li key={id}>
                {nameOf(use)} ({d(`kind.${use.kind}`)} · {d(`use.${use.how}`)})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
