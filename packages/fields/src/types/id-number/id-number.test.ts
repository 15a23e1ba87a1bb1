import { expect, it } from "vitest";
import { checkValue } from "../../record/check-value.ts";
import { fieldOf } from "../../testing/field-of.ts";
import { idNumber } from "./index.ts";

const company = fieldOf({ type: "string", "x-type": "id-number", "x-kind": "company" });
const codes = (value: string) => checkValue(value, company).map(({ code }) => code);

it("knows the codes of real companies and every single wrong character in them", () => {
  for (const real of ["91330106673959654P", "91440300708461136T", "91110000802100433B"]) {
    expect([real, codes(real)]).toEqual([real, []]);
    for (let place = 0; place < 18; place += 1) {
      const wrong = `${real.slice(0, place)}${real[place] === "1" ? "2" : "1"}${real.slice(place + 1)}`;
      expect([wrong, codes(wrong)]).toEqual([wrong, ["bad_check_digit"]]);
    }
  }
  expect(codes("9133010667395965OP")).toEqual(["bad_id_number"]);
});

it("hides a person's birthday", () => {
  const person = fieldOf({ type: "string", "x-type": "id-number", "x-kind": "person" });
  expect(idNumber.mask?.("11010519491231002X", person)).toBe("110****002X");
});
