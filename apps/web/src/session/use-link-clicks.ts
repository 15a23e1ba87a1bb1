import { useRouter } from "@tanstack/react-router";
import { type MouseEvent, useCallback } from "react";

/** Follows plain clicks on addresses of the app without loading it anew. For parts that know no router and draw plain links. */
export function useLinkClicks(): (event: MouseEvent) => void {
  const router = useRouter();
  return useCallback(
    (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const href = link?.getAttribute("href");
      const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
      if (!href?.startsWith("/") || href.startsWith("/api/") || link?.target || modified || event.defaultPrevented) return;
      event.preventDefault();
      router.history.push(href);
    },
    [router],
  );
}
