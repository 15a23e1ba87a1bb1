import type { FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import { designer } from "../testing/designer.ts";
import { openTestStore } from "../testing/open-test-store.ts";
import { setOf } from "../testing/sets.ts";

const date: FieldSchema = { type: "string", "x-type": "date", format: "date", "x-labels": { en: "Day" } };
const instant: FieldSchema = { type: "string", "x-type": "instant", format: "date-time", "x-labels": { en: "At" } };

test.each(["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"])(
  "the first and the last days that there are fall into the first and the last buckets, in %s",
  async (timeZone) => {
    const store = await openTestStore();
    await store.publish(setOf({ thing: { day: date, at: instant } }));
    const ends = ["0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"];
    const values = [...ends, "2026-03-01T12:00:00.000Z"].map((at) => ({ at, day: at.slice(0, 10) }));
    await store.make(...values);
    const buckets = async (field: string, bucket: "day" | "week" | "month" | "quarter" | "year") => {
      const asked = { entity: "thing", group: [{ field, bucket }], aggregates: [{ fn: "count", as: "n" }] } as const;
      const rows = await store.records.aggregate(asked, { ...designer, timeZone });
      return [rows[0]?.[field], rows.at(-1)?.[field], rows.length];
    };
    for (const field of ["at", "day"]) {
      expect(await buckets(field, "day")).toEqual(["0001-01-01", "9999-12-31", 3]);
      expect(await buckets(field, "week")).toEqual(["0001-01-01", "9999-12-27", 3]);
      expect(await buckets(field, "month")).toEqual(["0001-01-01", "9999-12-01", 3]);
      expect(await buckets(field, "quarter")).toEqual(["0001-01-01", "9999-10-01", 3]);
      expect(await buckets(field, "year")).toEqual(["0001-01-01", "9999-01-01", 3]);
    }
  },
);
