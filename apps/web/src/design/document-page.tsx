import { ActionIcon } from "@mantine/core";
import type { Kind } from "@quoin/definition";
import { Icon, Menu, type MenuEntry, useConfirm, useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { client, trpc } from "../api/trpc.ts";
import { DesignPage } from "./design-page.tsx";
import { DraftError } from "./draft-error.tsx";
import { DraftState } from "./draft-state.tsx";
import { HistoryButtons } from "./history-buttons.tsx";
import type { DraftDocument } from "./use-draft-document.ts";

interface DocumentPageProps {
  readonly kind: Kind;
  readonly documentKey: string;
  readonly edited: Omit<DraftDocument<unknown>, "value" | "change">;
  readonly name: string;
  readonly crumb: { readonly to: string; readonly label: string };
  /** At the beginning of the line of tools, and before the menu at its end. */
  readonly tools?: ReactNode;
  readonly state?: ReactNode;
  readonly actions?: ReactNode;
  readonly strip?: ReactNode;
  /** What the menu is called, and its entries above deleting. */
  readonly more: string;
  readonly entries?: readonly MenuEntry[];
  readonly removal: {
    readonly title: string;
    /** Asked for when it is wanted: it may have to be looked up. */
    readonly body: () => ReactNode | Promise<ReactNode>;
    /** Where to go when it is gone from the draft. */
    readonly leave: () => Promise<void>;
  };
  readonly children: ReactNode;
}

/** The page of one document of the draft: its state, undo and redo, deleting, and what keeps it from being saved. */
export function DocumentPage(props: DocumentPageProps) {
  const { kind, documentKey: key, edited, removal } = props;
  const t = useText("designer");
  const confirm = useConfirm();
  const queries = useQueryClient();
  const { draft } = edited;
  const changed = edited.undo !== undefined || draft.changes.some((one) => one.kind === kind && one.key === key);
  const remove = async () => {
    const yes = await confirm({
      title: removal.title,
      body: await removal.body(),
      confirmLabel: t("rule.step.delete"),
      danger: true,
    });
    if (!yes) return;
    await edited.flush();
    await client.definitions.saveDocument.mutate({ kind, key, document: null });
    await removal.leave();
    await queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() });
  };
  return (
    <DesignPage
      name={props.name}
      crumb={props.crumb}
      tools={
        <>
          {props.tools}
          <DraftState state={edited.state} changed={changed} problems={edited.problems.length} />
          {props.state}
        </>
      }
      end={
        <>
          <HistoryButtons undo={edited.undo} redo={edited.redo} />
          {props.actions}
          <Menu
            position="bottom-end"
            groups={[
              {
                key: "document",
                entries: [
                  ...(props.entries ?? []),
                  {
                    key: "delete",
                    label: t("rule.step.delete"),
                    icon: "trash",
                    danger: true,
                    onClick: () => void remove(),
                  },
                ],
              },
            ]}
          >
            <ActionIcon variant="subtle" color="gray" aria-label={props.more}>
              <Icon name="dots" />
            </ActionIcon>
          </Menu>
        </>
      }
      strip={
        <>
          <DraftError error={edited.error} onTheirs={() => void edited.takeTheirs()} onMine={edited.keepMine} />
          {props.strip}
        </>
      }
    >
      {props.children}
    </DesignPage>
  );
}
