import { useText } from "../../text/use-text.ts";
import { StateView, type StateViewProps } from "./state-view.tsx";

/** The reader may not see this: said plainly, with whom to ask. */
export function NoAccessState({ title, body, ...rest }: Omit<StateViewProps, "title"> & { readonly title?: string }) {
  const t = useText("ui");
  return (
    <StateView
      icon="lock"
      {...rest}
      title={title ?? t("state.noAccess")}
      body={body ?? t("state.noAccessHint")}
      tone="calm"
    />
  );
}
