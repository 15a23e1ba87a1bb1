import type { ConditionField, ConditionShape } from "../condition/condition-shape.ts";

/** One field of every kind, for tests of everything that evaluates conditions. */
export const SAMPLE_FIELDS: readonly ConditionField[] = [
  { key: "name", kind: "text", labels: { en: "Name", "zh-CN": "名称" } },
  { key: "note", kind: "text", labels: { en: "Note", "zh-CN": "备注" } },
  { key: "amount", kind: "number", labels: { en: "Amount", "zh-CN": "金额" } },
  { key: "size", kind: "number", labels: { en: "Size", "zh-CN": "规模" } },
  { key: "active", kind: "boolean", labels: { en: "Active", "zh-CN": "启用" } },
  { key: "due", kind: "date", labels: { en: "Due date", "zh-CN": "到期日" } },
  { key: "seen_at", kind: "instant", labels: { en: "Last contact", "zh-CN": "最近联系" } },
  {
    key: "stage",
    kind: "option",
    labels: { en: "Stage", "zh-CN": "阶段" },
    options: [
      { id: "new", labels: { en: "New", "zh-CN": "新建" } },
      { id: "won", labels: { en: "Won", "zh-CN": "赢单" } },
      { id: "lost", labels: { en: "Lost", "zh-CN": "输单" } },
    ],
  },
  {
    key: "tags",
    kind: "options",
    labels: { en: "Tags", "zh-CN": "标签" },
    options: [
      { id: "vip", labels: { en: "VIP", "zh-CN": "重点" } },
      { id: "cold", labels: { en: "Cold", "zh-CN": "沉睡" } },
      { id: "north", labels: { en: "North", "zh-CN": "北方" } },
    ],
  },
  { key: "parent", kind: "reference", entity: "sample", tree: "parent", labels: { en: "Parent", "zh-CN": "上级" } },
  { key: "others", kind: "references", entity: "sample", tree: "parent", labels: { en: "Others", "zh-CN": "其他" } },
  { key: "owner", kind: "user", labels: { en: "Owner", "zh-CN": "负责人" } },
  { key: "team", kind: "users", labels: { en: "Members", "zh-CN": "成员" } },
  { key: "unit", kind: "team", labels: { en: "Unit", "zh-CN": "小组" } },
  { key: "units", kind: "teams", labels: { en: "Units", "zh-CN": "各小组" } },
  { key: "about", kind: "anyReference", labels: { en: "About", "zh-CN": "关于" } },
];

const byKey = new Map(SAMPLE_FIELDS.map((field) => [field.key, field]));

/** A shape over `SAMPLE_FIELDS`, related to itself by "parent" and "sample.parent". */
export const SAMPLE_SHAPE: ConditionShape = {
  entity: "sample",
  labels: { en: "Sample", "zh-CN": "样本" },
  field: (key) => byKey.get(key),
  related: (ref) => (ref === "parent" || ref === "sample.parent" ? SAMPLE_SHAPE : undefined),
};
