import { StateView, type StateViewProps } from "./state-view.tsx";

/** Nothing here yet, or nothing that matches: says so in the filter's own words, and offers the next thing to do. */
export function EmptyState(props: StateViewProps) {
  return <StateView {...props} tone="calm" />;
}
