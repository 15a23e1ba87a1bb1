import { Button } from "@mantine/core";
import type { DefinitionSet } from "@quoin/definition";
import { Icon, Menu, useLabel, useText } from "@quoin/ui";
import { useProblemWords } from "../frame/use-problem-words.ts";
import type { ChangeGroup } from "./change-groups.ts";
import { planMarkdown } from "./plan-markdown.ts";
import type { PlanView } from "./plan-view.ts";
import { usePartWords } from "./use-part-words.ts";

/** A file that is made here and saved by whoever shows the page. */
export interface MadeFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

interface PlanDownloadProps {
  readonly published: DefinitionSet;
  readonly draft: DefinitionSet;
  readonly groups: readonly ChangeGroup[];
  readonly plan: PlanView | undefined;
  readonly version: number;
  readonly onSave: (file: MadeFile) => void;
}

/** The plan as a file: to be read by people, or by programs. */
export function PlanDownload({ published, draft, groups, plan, version, onSave }: PlanDownloadProps) {
  const t = useText("designer");
  const d = useText("definition");
  const automation = useText("automation");
  const label = useLabel();
  const part = usePartWords();
  const problem = useProblemWords();
  const action = (type: string) => automation(`action.${type}`);
  const name = `quoin-plan-v${version + 1}`;
  return (
    <Menu
      position="top-start"
      groups={[
        {
          key: "plan",
          entries: [
            {
              key: "markdown",
              label: t("publish.download.markdown"),
              icon: "file-text",
              onClick: () =>
                plan &&
                onSave({
                  name: `${name}.md`,
                  type: "text/markdown",
                  text: planMarkdown(
                    { published, draft, groups, plan, version },
                    { t, d, label, part, action, problem },
                  ),
                }),
            },
            {
              key: "json",
              label: t("publish.download.json"),
              icon: "json",
              onClick: () =>
                plan &&
                onSave({
                  name: `${name}.json`,
                  type: "application/json",
                  text: `${JSON.stringify({ version: version + 1, ...plan, changes: groups }, null, 2)}\n`,
                }),
            },
          ],
        },
      ]}
    >
      <Button variant="default" disabled={!plan} leftSection={<Icon name="download" size={14} />}>
        {t("publish.download")}
      </Button>
    </Menu>
  );
}
