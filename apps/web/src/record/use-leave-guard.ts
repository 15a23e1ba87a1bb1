import { useConfirm, useText } from "@quoin/ui";
import { useBlocker } from "@tanstack/react-router";

/** Going to another page with unsaved changes asks first. The draft is kept either way. */
export function useLeaveGuard(dirty: boolean): void {
  const t = useText("web");
  const confirm = useConfirm();
  useBlocker({
    disabled: !dirty,
    // Closing the tab is the form's own question.
    enableBeforeUnload: false,
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      return !(await confirm({
        title: t("record.leaveAsk"),
        body: t("record.leaveBody"),
        confirmLabel: t("record.leave"),
      }));
    },
  });
}
