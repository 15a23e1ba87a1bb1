import type { DefinitionSet } from "../set/definition-set.ts";

/** One small sound set with a definition of every kind. */
export const smallSet: DefinitionSet = {
  entity: {
    company: {
      type: "object",
      "x-labels": { en: "Company", "zh-CN": "公司" },
      "x-plural": { en: "Companies", "zh-CN": "公司" },
      properties: {
        name: { "x-type": "text", type: "string", maxLength: 80, "x-labels": { en: "Name", "zh-CN": "名称" } },
        tier: {
          "x-type": "select",
          type: "string",
          default: "a",
          "x-labels": { en: "Tier", "zh-CN": "等级" },
          "x-options": [
            { id: "a", "x-labels": { en: "Gold", "zh-CN": "金" }, transitions: ["b"] },
            { id: "b", "x-labels": { en: "Silver", "zh-CN": "银" } },
          ],
        },
      },
      required: ["name"],
    },
    deal: {
      type: "object",
      "x-labels": { en: "Deal", "zh-CN": "商机" },
      "x-title": "title",
      "x-subtitle": ["company"],
      properties: {
        title: { "x-type": "text", type: "string", "x-labels": { en: "Title", "zh-CN": "标题" } },
        company: {
          "x-type": "relation",
          type: "string",
          "x-entity": "company",
          "x-labels": { en: "Company", "zh-CN": "公司" },
          "x-reverse": { en: "Deals", "zh-CN": "商机" },
        },
        amount: { "x-type": "integer", type: "integer", minimum: 0, "x-labels": { en: "Amount", "zh-CN": "金额" } },
      },
    },
  },
  form: {
    "company-record": {
      entity: "company",
      header: { stage: "tier", facts: ["name"], buttons: ["push"] },
      tabs: [
        {
          id: "main",
          labels: { en: "Main", "zh-CN": "主要" },
          sections: [
            {
              id: "basic",
              labels: { en: "Basics", "zh-CN": "基本信息" },
              items: [
                { id: "name", field: "name", span: 2 },
                { id: "tier", field: "tier", visibleWhen: { required: ["name"] } },
                { id: "note", text: { en: "Ask the owner.", "zh-CN": "请询问负责人。" } },
              ],
            },
          ],
        },
      ],
      related: [
        {
          id: "deals",
          entity: "deal",
          field: "company",
          columns: ["title", "company.tier"],
          sort: "-amount",
          sum: "amount",
        },
      ],
    },
  },
  view: {
    "deal-big": {
      entity: "deal",
      labels: { en: "Big deals", "zh-CN": "大商机" },
      roles: ["sales"],
      where: { required: ["amount"], properties: { amount: { minimum: 1000 } } },
      columns: [{ field: "title" }, { field: "company.name", width: 120 }, { field: "owner" }],
      sort: [{ field: "amount", desc: true }],
    },
  },
  dashboard: {
    home: {
      labels: { en: "Home", "zh-CN": "首页" },
      tiles: [
        {
          id: "sum",
          type: "number",
          entity: "deal",
          aggregate: "sum",
          field: "amount",
          labels: { en: "Total", "zh-CN": "总额" },
        },
        { id: "tiers", type: "bars", entity: "company", group: "tier", labels: { en: "Tiers", "zh-CN": "等级" } },
      ],
    },
  },
  rule: {
    push: {
      labels: { en: "Push", "zh-CN": "推进" },
      entity: "company",
      trigger: { type: "button" },
      condition: { required: ["tier"], properties: { tier: { const: "a" } } },
      steps: [
        { id: "one", type: "set", settings: { field: "tier" } },
        { id: "two", type: "send", settings: { message: "hello", title: { en: "Hi", "zh-CN": "你好" } } },
        {
          id: "three",
          type: "branch",
          branches: [
            {
              id: "yes",
              when: { required: ["name"] },
              steps: [{ id: "four", type: "set", settings: { field: "name" } }],
            },
          ],
        },
      ],
    },
  },
  role: {
    sales: {
      labels: { en: "Sales", "zh-CN": "销售" },
      entities: {
        company: { create: true, read: true, update: { required: ["name"] }, fields: { tier: "read", "*": "edit" } },
      },
    },
  },
  message: {
    hello: {
      labels: { en: "Hello", "zh-CN": "问候" },
      subject: { en: "Hello", "zh-CN": "您好" },
      body: { en: "Dear {{record.name}}", "zh-CN": "尊敬的 {{record.name}}" },
    },
  },
  navigation: {
    core: {
      home: "home",
      groups: [
        {
          id: "sales",
          labels: { en: "Sales", "zh-CN": "销售" },
          items: [
            { id: "companies", entity: "company" },
            { id: "deals", entity: "deal", view: "deal-big" },
            { id: "home", dashboard: "home" },
          ],
        },
      ],
    },
  },
};
