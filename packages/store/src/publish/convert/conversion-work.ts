import { conversionClass, convertible, outsideRecords } from "@quoin/fields";
import type { Problem } from "@quoin/definition";
import type { Work } from "../work.ts";
import { addColumn } from "../add-column.ts";
import { aheadOfConversion } from "./ahead-of-conversion.ts";
import { conversionEntries } from "./conversion-entries.ts";
import type { StepKind } from "../plan.ts";
import { checkChoices } from "./check-choices.ts";
import { type Conversion, pathOfConversion } from "./conversion.ts";
import { dropLooseRows } from "../link-rows/drop-loose-rows.ts";
import { fillConversion, lookAtConversion } from "./convert-field.ts";

/** Whether values go by names of people or teams that nobody has told. */
function isUntold({ from, to, context }: Conversion): boolean {
  const [source, target] = [outsideRecords(from), outsideRecords(to)];
  const isNamed = [source, target].some((one) => one === "users" || one === "teams");
  return isNamed && source !== target && context.names === undefined;
}

/** The step that makes a column, fills it with the values of the old one as the new field has them, and leaves the old one be. */
export function conversionWork(
  conversion: Conversion,
  kind: StepKind,
  targetTable: string | undefined,
): readonly Work[] {
  const { entity, from, to, table, place, intoRows } = conversion;
  const at = { entity: entity.key, field: to.key, kind, table } as const;
  if ((!convertible(from, to) || isUntold(conversion)) && from.type !== to.type) {
    const path = `${pathOfConversion(conversion)}/x-type`;
    const impossible: Problem = { path, code: "impossible_change", params: { from: from.type, to: to.type } };
    return [{ ...at, class: "instant", fresh: true, check: async () => [impossible] }];
  }
  const loss = conversionClass(from, to);
  return [
    {
      ...at,
      class: "rewrite",
      fresh: true,
      sampled: true,
      ...(loss === "impossible" ? {} : { conversion: loss }),
      check: async () => checkChoices(conversion),
      examine: (at) => lookAtConversion(at, conversion),
      ...(intoRows !== undefined && intoRows.make === undefined ? {} : aheadOfConversion(conversion, targetTable)),
      async apply(to, { onRows, note }) {
        if (intoRows === undefined) await addColumn(to, { table, field: place, targetTable });
        const { problems, ...values } = await fillConversion(to, conversion, onRows);
        if (problems.length > 0) return problems;
        if (intoRows !== undefined) await dropLooseRows(to, intoRows);
        for (const entry of conversionEntries(conversion, values)) await note(entry);
        return [];
      },
    },
  ];
}
