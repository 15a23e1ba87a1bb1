import automation from "@quoin/automation/locales/zh-CN.json" with { type: "json" };
import condition from "@quoin/condition/locales/zh-CN.json" with { type: "json" };
import definition from "@quoin/definition/locales/zh-CN.json" with { type: "json" };
import designer from "@quoin/designer/locales/zh-CN.json" with { type: "json" };
import fields from "@quoin/fields/locales/zh-CN.json" with { type: "json" };
import render from "@quoin/render/locales/zh-CN.json" with { type: "json" };
import template from "@quoin/template/locales/zh-CN.json" with { type: "json" };

export const words = { automation, condition, definition, designer, fields, render, template };
