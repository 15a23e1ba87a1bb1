import { type HistoryState, useRouter } from "@tanstack/react-router";
import { type RefCallback, useCallback, useRef } from "react";

/** Follows plain clicks on addresses of the app without loading it anew. For parts that know no router and draw plain links: give it to the element around them. */
export function useLinkClicks(
  /** What the page that a link leads to is told, kept with it in the history. */
  stateOf?: (link: HTMLAnchorElement) => HistoryState | undefined,
): RefCallback<HTMLElement> {
  const router = useRouter();
  const state = useRef(stateOf);
  state.current = stateOf;
  return useCallback(
    (around: HTMLElement | null) => {
      const follow = (event: MouseEvent) => {
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        const href = link?.getAttribute("href");
        const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
        if (
          !link ||
          !href?.startsWith("/") ||
          href.startsWith("/api/") ||
          link?.target ||
          modified ||
          event.defaultPrevented
        )
          return;
        event.preventDefault();
        router.history.push(href, state.current?.(link));
      };
      around?.addEventListener("click", follow);
      return () => around?.removeEventListener("click", follow);
    },
    [router],
  );
}
