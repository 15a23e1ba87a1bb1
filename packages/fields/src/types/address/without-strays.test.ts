import { expect, it } from "vitest";
import { loadDivisions } from "./divisions.ts";
import { withoutStrays } from "./without-strays.ts";

it("knows China's divisions, those of cities that rule themselves directly below them", async () => {
  const divisions = await loadDivisions();
  expect(divisions).toHaveLength(34);
  const below = (name: string, of = divisions) => of.find((one) => one.name === name)?.below ?? [];
  expect(below("杭州市", below("浙江省")).map(({ name }) => name)).toContain("临平区");
  expect(below("上海市").map(({ name }) => name)).toContain("浦东新区");
  expect(below("海南省").map(({ name }) => name)).toEqual(expect.arrayContaining(["海口市", "五指山市"]));
});

it("drops what does not lie in what was chosen above it, and leaves free names alone", async () => {
  const divisions = await loadDivisions();
  const after = (parts: object) => withoutStrays({ country: "CN", street: "x", ...parts }, divisions);
  const rest = { country: "CN", street: "x" };
  expect(after({ province: "江苏省", city: "杭州市", district: "西湖区" })).toEqual({ ...rest, province: "江苏省" });
  expect(after({ province: "浙江省", city: "宁波市", district: "西湖区" })).toEqual({
    ...rest,
    province: "浙江省",
    city: "宁波市",
  });
  const kept = { ...rest, province: "浙江省", city: "杭州市", district: "西湖区" };
  expect(after(kept)).toEqual(kept);
  expect(after({ province: "某地", city: "杭州市" })).toEqual({ ...rest, province: "某地", city: "杭州市" });
});
