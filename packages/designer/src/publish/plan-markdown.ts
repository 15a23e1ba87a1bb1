import { type DefinitionSet, isPlainObject, type LocalizedText, type Problem } from "@quoin/definition";
import type { ChangeGroup } from "./change-groups.ts";
import { fillName } from "./fill-name.ts";
import { labelsOfLine } from "./labels-of-line.ts";
import { placeOfProblem } from "./place-of-problem.ts";
import type { PlanView } from "./plan-view.ts";
import { effectOf } from "./steps-of.ts";

interface PlanReport {
  readonly published: DefinitionSet;
  readonly draft: DefinitionSet;
  readonly groups: readonly ChangeGroup[];
  readonly plan: PlanView;
  readonly version: number;
}

interface ReportWords {
  readonly label: (labels: LocalizedText | undefined, fallback: string) => string;
  /** Words of the designer, of definitions, of a part that changed, of an action and of a problem. */
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly d: (key: string) => string;
  readonly part: (part: string) => string;
  readonly action: (type: string) => string;
  readonly problem: (problem: Problem) => string;
}

/** A plan as a Markdown report: every change with what it does to the records, then what stands against it, with its samples. */
export function planMarkdown(report: PlanReport, words: ReportWords): string {
  const { published, draft, groups, plan, version } = report;
  const { t, d, label, action } = words;
  const head = [t("publish.change"), t("publish.effect"), t("publish.records"), t("publish.check")];
  const changes = groups.flatMap((group) => {
    const name = label(labelsOfLine(published, draft, group), group.key);
    const rows = group.lines.map((line) => {
      const effect = effectOf(line, plan);
      const field = line.field;
      const what =
        field === undefined
          ? t(`publish.document.${line.op}`)
          : t(`publish.field.${line.op}`, { name: label(labelsOfLine(published, draft, line), field) });
      const parts = line.parts.length === 0 ? "" : ` (${line.parts.map(words.part).join(", ")})`;
      const check =
        effect.problems > 0
          ? t("problems.count", { count: effect.problems })
          : effect.warnings > 0
            ? t("publish.warnings", { count: effect.warnings })
            : t("problems.passed");
      const users = effect.usedBy.map(
        (use) => `${d(`kind.${use.kind}`)} ${label(labelsOfLine(published, draft, use), use.key)}`,
      );
      const used = users.length === 0 ? "" : `; ${t("publish.usedBy", { names: users.join(", ") })}`;
      return tableRow([`${what}${parts}${used}`, t(`publish.class.${effect.class}`), String(effect.rows), check]);
    });
    return [
      `## ${name} (${d(`kind.${group.kind}`)} \`${group.key}\`)`,
      "",
      tableRow(head),
      tableRow(head.map(() => "---")),
      ...rows,
      "",
    ];
  });
  const findings = (title: string, problems: readonly Problem[]) =>
    problems.length === 0
      ? []
      : [
          `## ${title}`,
          "",
          ...problems.flatMap((problem) => [
            `- **${placeOfProblem(problem, { published, draft, label, action }).name}**: ${words.problem(problem)}`,
            ...samplesOf(problem).map((sample) => `  - \`${sample.replaceAll("`", "'")}\``),
          ]),
          "",
        ];
  const named = (entity: string, field: string) => fillName(draft, { entity, field }, label);
  const fills =
    plan.fills === undefined
      ? []
      : [
          `## ${t("publish.fills")}`,
          "",
          ...plan.fills.map(
            ({ entity, field, records }) =>
              `- **${named(entity, field)}**: ${t("publish.rows", { count: records, shown: records })}`,
          ),
          "",
        ];
  return [
    `# ${t("publish.version", { from: version, to: version + 1 })}`,
    "",
    ...changes,
    ...findings(t("publish.stillOpen"), plan.problems),
    ...findings(t("publish.remarks"), plan.warnings),
    ...fills,
  ].join("\n");
}

const tableRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;

function samplesOf({ params }: Problem): readonly string[] {
  const samples = params?.["samples"];
  if (!Array.isArray(samples)) return [];
  return samples.map((sample: unknown) => {
    const value = isPlainObject(sample) && "value" in sample ? sample["value"] : sample;
    const record = isPlainObject(sample) ? sample["id"] : undefined;
    const written = typeof value === "string" ? value : JSON.stringify(value ?? null);
    return typeof record === "string" ? `${written} — ${record}` : written;
  });
}
