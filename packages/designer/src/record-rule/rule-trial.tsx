import type { RecordRule } from "@quoin/definition";
import { brokenRules } from "@quoin/fields";
import { Icon, useText } from "@quoin/ui";
import { useDesigner } from "../frame/designer-context.ts";
import { Guard } from "../frame/guard.tsx";
import { useReach } from "../inspector/use-reach.ts";
import styles from "./record-rule.module.css";

/** The rule tried: how many records break it where that can be asked, and whether one does. */
export function RuleTrial({ rule }: { readonly rule: RecordRule }) {
  return (
    <Guard of={rule} fallback="">
      <Trial rule={rule} />
    </Guard>
  );
}

function Trial({ rule }: { readonly rule: RecordRule }) {
  const { services, entity } = useDesigner();
  const t = useText("designer");
  const { must, when = true } = rule;
  const reach = useReach(entity.key, typeof must === "string" ? undefined : { allOf: [when, { not: must }] });
  const { sample, context } = services;
  if (must === "") return null;
  const { field: _field, severity: _severity, ...plain } = rule;
  const judged = { ...entity, document: { ...entity.document, "x-rules": [plain] } };
  const broken = sample && brokenRules(judged, sample, { context, settled: true }).length > 0;
  return (
    <div className={styles.trial} role="status">
      {reach && (
        <p>
          <Icon name={reach.hits > 0 ? "alert-triangle" : "circle-check"} size={14} />
          {t("recordRule.reach", { hits: reach.hits, total: reach.total })}
        </p>
      )}
      {sample && (
        <p>
          <Icon name={broken ? "alert-triangle" : "circle-check"} size={14} />
          {t(broken ? "recordRule.sampleBreaks" : "recordRule.sampleKeeps", {
            title: String(sample[entity.title] ?? sample["id"] ?? ""),
          })}
        </p>
      )}
    </div>
  );
}
