import fc from "fast-check";
import { expect, it } from "vitest";
import { identifier } from "./identifier.ts";
import { joinSql } from "./join-sql.ts";
import { literalNumber } from "./literal-number.ts";
import { literalKey } from "./literal-text.ts";
import { andSql, FALSE, notSql, orSql, TRUE } from "./logic.ts";
import { listOf } from "./placeholders.ts";
import { Sql, sql } from "./sql.ts";

it("binds every value and puts none of them into the text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean()), { maxLength: 8 }),
      (values) => {
        const piece = sql`SELECT ${listOf(values)} WHERE ${andSql(values.map((value) => sql`x = ${value}`))}`;
        expect(piece.values).toEqual([...values, ...values]);
        expect(piece.text.replaceAll("?", "")).toMatch(/^SELECT \([, ]*\) WHERE (TRUE|x = |\((x = ( AND )?)+\))$/);
      },
    ),
  );
});

it("lets nothing but minted names pass for identifiers and keys", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((text) => !/^[a-z_][a-z0-9_]*$/.test(text)),
      (text) => {
        expect(() => identifier(text)).toThrow("impossible shape");
      },
    ),
  );
  for (const key of ["a'b", 'a"b', "a b", "", "a\u0000", "A", "a;", "a-b", "名"]) {
    expect(() => literalKey(key, ',"', '":')).toThrow("impossible shape");
  }
  expect(identifier("select").text).toBe('"select"');
  for (const number of [-1, 1.5, Number.NaN, 2 ** 53]) expect(() => literalNumber(number)).toThrow("no whole number");
  expect(literalNumber(51)).toMatchObject({ text: "51", values: [] });
});

it("takes no object that merely looks like a piece", () => {
  const forged: unknown = { text: "1; DROP TABLE x", values: [] };
  expect(Sql.is(forged)).toBe(false);
  expect(Sql.is(joinSql([TRUE]))).toBe(true);
});

it("folds constants without losing their meaning", () => {
  const x = sql`x`;
  expect([andSql([TRUE, x]), orSql([FALSE, x]), andSql([]), orSql([]), notSql(TRUE), notSql(FALSE)]).toEqual([
    x,
    x,
    TRUE,
    FALSE,
    FALSE,
    TRUE,
  ]);
  expect(andSql([x, FALSE])).toBe(FALSE);
  expect(orSql([x, TRUE])).toBe(TRUE);
});
