// A form of 250 fields and 60 conditions: as large as forms get.
const FIELDS = 250;
const SECTION = 25;
const labels = (text) => ({ "x-labels": { en: text, "zh-CN": text } });
const OPTIONS = ["one", "two", "three"].map((id) => ({ id, ...labels(id) }));

const TYPES = [
  { type: "string", "x-type": "text" },
  { type: "string", "x-type": "text" },
  { type: "integer", "x-type": "integer" },
  { type: "string", "x-type": "select", "x-options": OPTIONS },
  { type: "string", "x-type": "text" },
  { type: "string", format: "date", "x-type": "date" },
  { type: "boolean", "x-type": "boolean" },
];

const key = (i) => `f${i}`;
/** The first two are typed into: the first by ordinary keystrokes, the second by those that bring 25 fields up or away. */
const schemaOf = (i) => ({ ...(i < 2 ? TYPES[0] : TYPES[i % TYPES.length]), ...labels(`Field ${i}`) });
const test = (field, keyword) => ({ required: [field], properties: { [field]: keyword } });

/** 25 items that "x" in the second field shows, 25 that the first locks, 10 sections' that read both. */
function itemOf(i) {
  const item = { id: `i${i}`, field: key(i) };
  if (i >= 50 && i < 75) return { ...item, visibleWhen: test(key(1), { textContains: "x" }) };
  if (i >= 100 && i < 125) return { ...item, readonlyWhen: test(key(0), { textStartsWith: `locked ${i}` }) };
  return item;
}

const sectionOf = (number) => ({
  id: `s${number}`,
  labels: { en: `Section ${number}`, "zh-CN": `部分 ${number}` },
  visibleWhen: { not: { anyOf: [test(key(0), { textContains: `hide ${number}` }), test(key(1), { const: "hide" })] } },
  items: Array.from({ length: SECTION }, (_, i) => itemOf(number * SECTION + i)),
});

export const WIDE_FORM = [
  [
    "entity",
    "wide",
    {
      type: "object",
      ...labels("Wide"),
      properties: Object.fromEntries(Array.from({ length: FIELDS }, (_, i) => [key(i), schemaOf(i)])),
      additionalProperties: false,
    },
  ],
  [
    "form",
    "wide-form",
    {
      entity: "wide",
      purpose: "create",
      tabs: [{ id: "all", sections: Array.from({ length: FIELDS / SECTION }, (_, i) => sectionOf(i)) }],
    },
  ],
];
