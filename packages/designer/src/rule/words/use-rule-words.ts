import {
  type Field,
  type FieldValueDocument,
  isRowsDocument,
  type LocalizedText,
  type RuleDocument,
  type StepDocument,
} from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { useFieldServices } from "@quoin/fields/react";
import { useFormat, useLabel, useLocale, useText } from "@quoin/ui";
import { useMemo } from "react";
import { useRuleScope } from "../rule-scope.ts";
import { findStep } from "../steps/find-step.ts";
import { targetOf } from "../value/target-of.ts";
import { branchWords } from "./branch-words.ts";
import { isBack, shiftWords } from "./shift-words.ts";
import { waitWords } from "./wait-words.ts";
import { isWorkTime, type WorkTime } from "./work-words.ts";

export interface RuleWords {
  entity(key: string | undefined): string;
  field(field: Field): string;
  trigger(rule: RuleDocument): string;
  /** A step's own name, else what its action is called. */
  step(step: StepDocument): string;
  /** What a step does, from its settings. */
  summary(step: StepDocument): string;
  branch(step: StepDocument, branch: string | undefined): string;
  path(path: string): string;
  value(value: FieldValueDocument, field?: Field): string;
  literal(value: unknown, field: Field): string;
  icon(step: StepDocument): string;
}

const isValue = (value: unknown): value is FieldValueDocument =>
  typeof value === "object" &&
  value !== null &&
  ("value" in value || "path" in value || "from" in value || "text" in value || "rows" in value);

const isText = (value: unknown): value is LocalizedText =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");

/** How everything of a rule is called in the reader's language. */
export function useRuleWords(): RuleWords {
  const { rule, catalog, entities, messages, calendars, row } = useRuleScope();
  const t = useText("designer");
  const automation = useText("automation");
  const label = useLabel();
  const { locale, timeZone } = useLocale();
  const { list } = useFormat();
  const { people } = useFieldServices();
  return useMemo(() => {
    const nameOf = (id: string) => people.find((person) => person.id === id)?.name;
    const entityLabel = (key: string | undefined) =>
      key === undefined ? "" : label(entities.get(key)?.document["x-labels"], key);
    const fieldLabel = (field: Field) => label(field.schema["x-labels"], field.key);
    const stepName = (step: StepDocument) => label(step.labels, automation(`action.${step.type}`));
    const literal = (value: unknown, field: Field): string =>
      value === undefined || value === null
        ? t("rule.value.empty")
        : fieldType(field.type).toText(value, field, { locale, timeZone, titleOf: nameOf }) || t("rule.value.empty");
    const pathWords = (path: string): string => {
      const [root = "", name = "", ...rest] = path.split(".");
      if (root === "row") {
        const field = row?.fieldByKey.get(name);
        return `${t("rule.rows.row")} · ${field ? fieldLabel(field) : name}`;
      }
      if (root === "record" || root === "before") {
        const field = entities.get(rule.entity ?? "")?.fieldByKey.get(name);
        const of = root === "record" ? entityLabel(rule.entity) : t("rule.group.before");
        const [further] = rest;
        const next = entities.get(field?.schema["x-entity"] ?? "")?.fieldByKey.get(further ?? "");
        const names = [of, field ? fieldLabel(field) : name, next ? fieldLabel(next) : further];
        return names.filter((one) => one !== undefined).join(" · ");
      }
      if (root === "steps") {
        const step = findStep(rule.steps, name)?.step;
        return `${step ? stepName(step) : name} · ${t(`rule.output.${rest.join(".")}`)}`;
      }
      return t(`rule.path.${path}`);
    };
    const valueWords = (value: FieldValueDocument, field?: Field): string => {
      if (isRowsDocument(value)) {
        const { rows } = value;
        return typeof rows === "string"
          ? t("rule.rows.copied", { table: pathWords(rows) })
          : t("rule.rows.laid", { count: rows.length });
      }
      if ("path" in value) return pathWords(value.path);
      if ("text" in value) return value.text;
      if ("from" in value) {
        const shift = value.add && shiftWords(value.add, locale);
        const base = t(`rule.value.${value.from}`);
        return value.add && shift ? `${base} ${isBack(value.add) ? "−" : "+"} ${shift}` : base;
      }
      return field ? literal(value.value, field) : (nameOf(String(value.value)) ?? String(value.value ?? ""));
    };
    const workWords = ({ amount, unit, calendar }: WorkTime): string => {
      const time = t(`rule.work.${unit}`, { count: Math.abs(amount) });
      const by = calendars.find(({ id }) => id === calendar);
      if (calendar === undefined) return time;
      return t("rule.work.by", { time, calendar: label(by?.["x-labels"], calendar) });
    };
    const settingWords = (step: StepDocument, { name, control }: { name: string; control: string }): string => {
      const value = step.settings?.[name];
      if (value === undefined || value === "") return "";
      if (control === "entity" && typeof value === "string") return entityLabel(value);
      if (control === "message" && typeof value === "string")
        return label(messages[value]?.labels ?? messages[value]?.subject, value);
      if (control === "recipients" && Array.isArray(value))
        return list(value.filter(isValue).map((one) => valueWords(one)));
      if (control === "localized" && isText(value)) return label(value, "");
      if (control === "duration" && typeof value === "object" && value !== null) return shiftWords(value, locale);
      if (control === "worktime" && isWorkTime(value)) return workWords(value);
      if (control === "value" && isValue(value)) return valueWords(value);
      if (control === "values" && typeof value === "object" && value !== null) {
        const target = targetOf(step, { rule, catalog, entities });
        return Object.entries(value)
          .map(([key, one]) => {
            const field = target?.fieldByKey.get(key);
            return `${field ? fieldLabel(field) : key} → ${isValue(one) ? valueWords(one, field) : ""}`;
          })
          .join(" · ");
      }
      if (control === "relation" && typeof value === "string") {
        const field = entities.get(rule.entity ?? "")?.fieldByKey.get(value);
        return field ? fieldLabel(field) : value;
      }
      return typeof value === "string" ? value : "";
    };
    const words: RuleWords = {
      entity: entityLabel,
      field: fieldLabel,
      trigger: (of) => {
        const what = automation(`trigger.${of.trigger.type}`);
        return of.entity === undefined ? what : `${entityLabel(of.entity)} · ${what}`;
      },
      step: stepName,
      summary(step) {
        const action = catalog.actions.find(({ name }) => name === step.type);
        if (action?.effect === "wait") {
          const of = (control: string) => {
            const setting = action.settings.find((one) => one.control === control);
            return (setting && settingWords(step, setting)) || undefined;
          };
          const back = Object.values(step.settings ?? {}).some((one) => isWorkTime(one) && one.amount < 0);
          const waited = waitWords({ time: of("duration"), until: of("value"), work: of("worktime"), back }, t);
          return waited === "" ? automation(`action.${step.type}.help`) : waited;
        }
        const said = (action?.settings ?? []).map((setting) => settingWords(step, setting)).filter(Boolean);
        if (said.length > 0) return said.join(" · ");
        return step.branches
          ? t("rule.branches", { count: step.branches.length })
          : automation(`action.${step.type}.help`);
      },
      branch: (step, id) => branchWords(step, id, { t, label }),
      path: pathWords,
      value: valueWords,
      literal,
      icon: (step) => catalog.actions.find(({ name }) => name === step.type)?.icon ?? "bolt",
    };
    return words;
  }, [rule, catalog, entities, messages, calendars, row, t, automation, label, locale, timeZone, list, people]);
}
