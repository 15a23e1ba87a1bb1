import type { DefinitionSet } from "@quoin/definition";

/** A small pipeline to test with: companies, and deals of companies. */
export const SALES: Pick<DefinitionSet, "entity" | "role"> = {
  entity: {
    company: {
      type: "object",
      "x-labels": { en: "Company", "zh-CN": "公司" },
      "x-title": "name",
      properties: {
        name: { type: "string", "x-type": "text", "x-labels": { en: "Name", "zh-CN": "名称" }, "x-unique": true },
        city: { type: "string", "x-type": "text", "x-labels": { en: "City", "zh-CN": "城市" } },
        mobile: {
          type: "string",
          "x-type": "phone",
          "x-country": "CN",
          "x-labels": { en: "Phone", "zh-CN": "联系电话" },
        },
        size: { type: "integer", "x-type": "integer", minimum: 0, "x-labels": { en: "Size", "zh-CN": "规模" } },
        secret: { type: "string", "x-type": "text", "x-labels": { en: "Secret", "zh-CN": "机密" } },
      },
      required: ["name"],
    },
    deal: {
      type: "object",
      "x-labels": { en: "Deal", "zh-CN": "商机" },
      "x-title": "title",
      properties: {
        title: { type: "string", "x-type": "text", "x-labels": { en: "Title", "zh-CN": "标题" } },
        amount: {
          type: "number",
          "x-type": "money",
          "x-currency": "CNY",
          "x-labels": { en: "Amount", "zh-CN": "金额" },
        },
        company: {
          type: "string",
          "x-type": "relation",
          "x-entity": "company",
          "x-labels": { en: "Company", "zh-CN": "公司" },
        },
        close_on: { type: "string", "x-type": "date", "x-labels": { en: "Closing", "zh-CN": "结单日期" } },
      },
      required: ["title"],
    },
  },
  role: {
    seller: {
      labels: { en: "Seller", "zh-CN": "销售" },
      abilities: ["import", "export", "bulk"],
      entities: {
        company: { create: true, read: true, update: true, delete: false, fields: { secret: "none" } },
        deal: {
          create: true,
          read: { required: ["owner"], properties: { owner: { isCurrentUser: true } } },
          update: { required: ["owner"], properties: { owner: { isCurrentUser: true } } },
          delete: { required: ["owner"], properties: { owner: { isCurrentUser: true } } },
        },
      },
    },
    reader: { labels: { en: "Reader" }, entities: { company: { read: true, fields: { "*": "read" } } } },
    designer: { labels: { en: "Designer" }, abilities: ["design"] },
    staff: { labels: { en: "Staff" }, abilities: ["users"] },
  },
};
