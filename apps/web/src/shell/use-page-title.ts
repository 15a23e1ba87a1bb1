import { useEffect } from "react";

/** What the browser's tab says while a page is shown. */
export function usePageTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · Quoin`;
  }, [name]);
}
