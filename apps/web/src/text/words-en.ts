import automation from "@quoin/automation/locales/en.json" with { type: "json" };
import condition from "@quoin/condition/locales/en.json" with { type: "json" };
import definition from "@quoin/definition/locales/en.json" with { type: "json" };
import designer from "@quoin/designer/locales/en.json" with { type: "json" };
import fields from "@quoin/fields/locales/en.json" with { type: "json" };
import render from "@quoin/render/locales/en.json" with { type: "json" };
import template from "@quoin/template/locales/en.json" with { type: "json" };

export const words = { automation, condition, definition, designer, fields, render, template };
