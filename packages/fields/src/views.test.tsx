import { MantineProvider } from "@mantine/core";
import { renderToString } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { FIELD_TYPES } from "./index.ts";
import { FieldCell, FieldInput, FieldServicesContext, type FieldServices, loadFieldViews } from "./react.ts";
import { fieldOf } from "./testing/field-of.ts";

const [person] = FIELD_TYPES["user"]!.examples.valid;
const services: FieldServices = {
  findRecords: () => Promise.resolve([]),
  titleOf: () => Promise.resolve("Zewen"),
  people: [{ id: String(person), name: "陈思远" }],
  currentUser: String(person),
  hrefOf: (entity, id) => `/records/${entity}/${id}`,
};
const draw = (element: React.ReactElement): string =>
  renderToString(
    <MantineProvider env="test">
      <FieldServicesContext value={services}>{element}</FieldServicesContext>
    </MantineProvider>,
  );
const drawCell = (name: string, value: unknown, variant: "grid" | "read", title?: string) =>
  draw(
    <FieldCell
      field={fieldOf({ ...FIELD_TYPES[name]!.examples.schema })}
      value={value}
      variant={variant}
      {...(title !== undefined && { title })}
    />,
  );

beforeAll(() => loadFieldViews(Object.keys(FIELD_TYPES)));

describe.each(Object.values(FIELD_TYPES))("$name", (type) => {
  const field = fieldOf(type.examples.schema);

  it.each(["form", "cell", "filter"] as const)(
    "draws its %s input, labelled and described, for every example",
    (variant) => {
      for (const value of [undefined, ...type.examples.valid, ...type.examples.invalid.map(([bad]) => bad)]) {
        const html = draw(
          <FieldInput
            field={field}
            value={value}
            onChange={() => undefined}
            id="f1"
            labelledBy="l1"
            describedBy="d1"
            variant={variant}
            invalid
            required
          />,
        );
        expect(html).toContain('id="f1"');
        expect(html).toContain('aria-labelledby="l1"');
        expect(html).toMatch(/aria-describedby="[^"]*d1/);
        expect(html).toMatch(/aria-invalid="true"|role="radiogroup"/);
      }
    },
  );

  it.each(["grid", "read"] as const)("draws its %s cell for every example, also masked", (variant) => {
    for (const value of type.examples.valid) {
      expect(drawCell(type.name, value, variant, "Zewen").replace(/<style.*?<\/style>/gs, "")).toMatch(/>[^<]+</);
      const masked = type.mask?.(value, field) ?? "****";
      expect(drawCell(type.name, masked, variant, "****")).toContain("****");
    }
    expect(drawCell(type.name, undefined, variant).replace(/<style.*?<\/style>/gs, "")).not.toMatch(
      /undefined|null|NaN/,
    );
  });
});

it("edits an instant to the second: milliseconds are what clocks write", () => {
  const field = fieldOf({ ...FIELD_TYPES["instant"]!.examples.schema });
  const shown = (value: string) =>
    /value="([^"]*)"/.exec(draw(<FieldInput field={field} value={value} onChange={() => undefined} id="f1" />))?.[1];
  expect(shown("2026-03-05T07:00:12.345Z")).toMatch(/^2026-03-05 \d\d:\d\d:12$/);
  expect(shown("2026-03-05T07:00:00.345Z")).toMatch(/^2026-03-05 \d\d:\d\d:00$/);
  expect(shown("2026-03-05T07:00:00.000Z")).toMatch(/^2026-03-05 \d\d:\d\d$/);
});

describe("links", () => {
  it("are live where a value is read, and only there", () => {
    expect(drawCell("email", "a@b.co", "read")).toContain('href="mailto:a@b.co"');
    expect(drawCell("phone", "+8613816012288", "read")).toContain('href="tel:+8613816012288"');
    expect(drawCell("url", "https://a.example/x", "read")).toMatch(
      /href="https:\/\/a.example\/x"[^>]*rel="noopener noreferrer"|rel="noopener noreferrer"[^>]*href="https:\/\/a.example\/x"/,
    );
    expect(drawCell("relation", "r1", "read", "Zewen")).toContain('href="/records/thing/r1"');
    for (const [name, value] of [
      ["email", "a@b.co"],
      ["phone", "+8613816012288"],
      ["url", "https://a.example"],
    ] as const) {
      expect(drawCell(name, value, "grid")).not.toContain("href=");
    }
  });

  it("are never made of what is no address", () => {
    for (const value of ["javascript:alert(1)", "data:text/html,x", "https://me:pw@a.example"])
      expect(drawCell("url", value, "read")).not.toContain("href=");
    expect(drawCell("email", "c****@zewen.example", "read")).not.toContain("href=");
    expect(drawCell("phone", "138****8000", "read")).not.toContain("href=");
  });
});

it("names the country of an address abroad once", () => {
  const abroad = { country: "US", city: "Springfield", street: "742 Evergreen Terrace" };
  const text = drawCell("address", abroad, "read").replace(/<[^>]*>/g, "");
  expect(text).toContain("742 Evergreen Terrace, Springfield · ");
  expect(drawCell("address", abroad, "grid")).toContain("Springfield, US");
});
