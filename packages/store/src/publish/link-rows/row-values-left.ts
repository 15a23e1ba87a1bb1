import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { Published } from "../../definitions/published.ts";
import { own } from "../../naming/own.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { joinSql } from "../../query/sql/join-sql.ts";
import { sql } from "../../query/sql/sql.ts";
import { readStored } from "../read-stored.ts";
import { pathOfConversion } from "../convert/conversion.ts";
import { nameOfValue } from "../convert/settle-value.ts";
import type { Work } from "../work.ts";
import type { Links } from "./links-of.ts";

const SAMPLES = 20;

/** Tells of what rows hold besides the two that they join, where their entity goes as their table becomes a relation: it is out of use then. */
export function rowValuesLeft(entity: Entity, current: Published, links: Links): Pick<Work, "look"> {
  const conversion = [...links.values()].find(({ fromRows }) => fromRows?.entity === entity.key);
  const rows = conversion?.fromRows;
  if (conversion === undefined || rows === undefined) return {};
  const joining = new Set([rows.back.key, rows.far.key, rows.position?.key]);
  const fields = own(current.physical.entities, entity.key)?.fields;
  const held = entity.fields.flatMap((field) => {
    const place = own(fields, field.key);
    const isOwn = !field.system && !joining.has(field.key) && fieldType(field.type).compute === undefined;
    return isOwn && place !== undefined ? [{ key: field.key, place }] : [];
  });
  if (held.length === 0) return {};
  const has = joinSql(
    held.map(({ place: { link, column = "" } }) =>
      link === undefined
        ? sql`r.${identifier(column)} IS NOT NULL`
        : sql`EXISTS (SELECT 1 FROM ${identifier(link)} l WHERE l.record = r.id)`,
    ),
    " OR ",
  );
  const from = sql`FROM ${identifier(rows.table)} r WHERE r.deleted_at IS NULL AND (${has})`;
  const single = held.filter(({ place }) => place.column !== undefined);
  return {
    async look({ db }) {
      const [counted] = await run<{ n: number }>(db, sql`SELECT count(*) AS n ${from}`);
      const count = Number(counted?.n ?? 0);
      if (count === 0) return [];
      const picks = single.map(
        ({ place }, index) => sql`r.${identifier(place.column ?? "")} AS ${identifier(`v${index}`)}`,
      );
      const some = await run<Readonly<Record<string, unknown>> & { readonly id: string }>(
        db,
        sql`SELECT ${joinSql([sql`r.${identifier(rows.back.column)} AS id`, ...picks])} ${from} ORDER BY r.id LIMIT ${SAMPLES}`,
      );
      const samples = some.map((row) => {
        const values = single.flatMap(({ place }, index) => {
          const value = row[`v${index}`];
          return value === null ? [] : [nameOfValue(readStored(value, place))];
        });
        return { id: row.id, value: values.join(" · ") };
      });
      return [
        {
          path: pathOfConversion(conversion),
          code: "row_values_left",
          params: { rows: count, fields: held.map(({ key }) => key), samples },
        },
      ];
    },
  };
}
