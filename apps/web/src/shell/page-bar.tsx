import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { usePageTitle } from "./use-page-title.ts";

function usePlace(id: string): HTMLElement | null {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(id)), [id]);
  return place;
}

interface PageBarProps {
  /** Plain words for the browser's tab. */
  readonly name: string;
  /** What the bar shows at its start; default the name as the page's heading. */
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
}

/** Puts a page's title and actions into the shell's top bar. */
export function PageBar({ name, title, actions }: PageBarProps) {
  const start = usePlace("page-title");
  const end = usePlace("page-actions");
  usePageTitle(name);
  return (
    <>
      {start && createPortal(title ?? <h1 style={{ font: "inherit", margin: 0 }}>{name}</h1>, start)}
      {end && actions && createPortal(actions, end)}
    </>
  );
}
