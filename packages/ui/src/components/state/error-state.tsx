import { useText } from "../../text/use-text.ts";
import { StateView, type StateViewProps } from "./state-view.tsx";

interface ErrorStateProps extends Omit<StateViewProps, "title"> {
  readonly title?: string;
  /** Adds a "Try again" button where there is no other action. */
  readonly onRetry?: () => void;
}

/** Something failed: what, and how to go on. Spoken at once. */
export function ErrorState({ title, action, onRetry, ...rest }: ErrorStateProps) {
  const t = useText("ui");
  const retry = onRetry && { label: t("retry"), onClick: onRetry, icon: "refresh" };
  return (
    <StateView icon="alert-circle" {...rest} title={title ?? t("state.error")} action={action ?? retry} tone="error" />
  );
}
