/** An entity of this label with a name and nothing else. */
export const named = (label: string) => ({
  type: "object" as const,
  "x-labels": { en: label, "zh-CN": label },
  "x-title": "name",
  properties: { name: { type: "string", "x-type": "text", "x-labels": { en: "Name", "zh-CN": "名称" } } },
  required: ["name"],
});
