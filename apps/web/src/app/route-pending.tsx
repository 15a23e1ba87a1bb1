import { Skeleton } from "@quoin/ui";

/** While a page is on its way: rows at row height, so that nothing jumps when it comes. */
export function RoutePending() {
  return <Skeleton rows={8} />;
}
