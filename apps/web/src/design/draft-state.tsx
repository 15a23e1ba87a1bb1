import { StateWord, useText } from "@quoin/ui";

interface DraftStateProps {
  readonly state: "saved" | "saving" | "failed";
  /** Whether the draft differs from what is published. */
  readonly changed: boolean;
  readonly problems: number;
}

/** How a draft document stands, in words. */
export function DraftState({ state, changed, problems }: DraftStateProps) {
  const t = useText("designer");
  return (
    <>
      {changed ? (
        <StateWord state="draft">{t("rule.state.draft")}</StateWord>
      ) : (
        <StateWord state="published">{t("rule.state.published")}</StateWord>
      )}
      {state === "failed" ? (
        <StateWord state="problem">{t("rule.state.failed")}</StateWord>
      ) : (
        changed && (
          <StateWord state="saved">{t(state === "saving" ? "rule.state.saving" : "rule.state.saved")}</StateWord>
        )
      )}
      {problems > 0 && <StateWord state="problem">{t("rule.problems", { count: problems })}</StateWord>}
    </>
  );
}
