import type { FormulaField, FormulaShape } from "../check/formula-shape.ts";

type Fields = Readonly<Record<string, Omit<FormulaField, "key">>>;

const ENTITIES: Readonly<Record<string, Fields>> = {
  deal: {
    name: { kind: "text", labels: { en: "Name", "zh-CN": "名称" } },
    amount: { kind: "number", labels: { en: "Amount", "zh-CN": "金额" } },
    discount: { kind: "number" },
    won: { kind: "boolean" },
    stage: {
      kind: "text",
      labels: { en: "Stage", "zh-CN": "阶段" },
      options: [
        { id: "open", labels: { en: "Open", "zh-CN": "进行中" } },
        { id: "won", labels: { en: "Won", "zh-CN": "赢单" } },
      ],
    },
    due: { kind: "date", labels: { en: "Due date", "zh-CN": "截止日期" } },
    created_at: { kind: "instant" },
    start_time: { kind: "time" },
    effort: { kind: "duration" },
    tags: { kind: "list" },
    period: {
      kind: "date",
      parts: [
        { key: "from", kind: "date", labels: { en: "From", "zh-CN": "开始" } },
        { key: "to", kind: "date", labels: { en: "To", "zh-CN": "结束" } },
      ],
    },
    company: { kind: "text", target: "company", labels: { en: "Company", "zh-CN": "公司" } },
  },
  company: {
    name: { kind: "text" },
    tier: { kind: "text", options: [{ id: "gold" }, { id: "silver" }] },
    parent: { kind: "text", target: "company" },
  },
};

const shapeOf = (entity: string): FormulaShape => {
  const fields = ENTITIES[entity] ?? {};
  const field = (key: string): FormulaField | undefined => {
    const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return known && { key, ...known };
  };
  return {
    entity,
    field,
    related: (key) => {
      const target = field(key)?.target;
      return target === undefined ? undefined : shapeOf(target);
    },
    fields: () => Object.entries(fields).map(([key, rest]) => ({ key, ...rest })),
  };
};

/** Deals of companies, which may have parents. */
export const SAMPLE_SHAPE = shapeOf("deal");
