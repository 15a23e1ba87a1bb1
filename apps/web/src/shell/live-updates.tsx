import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useRef } from "react";
import { trpc } from "../api/trpc.ts";

const PAUSE = 400;
/** Before a stream that was refused is asked for again, milliseconds. */
const AGAIN = 5_000;

/**
 * What colleagues change appears without a reload: changes of a moment are gathered, then what shows records is fetched anew. A
 * stream that breaks off the browser takes up by itself where it was; one that is refused, as while the server or its database
 * is away, is begun anew, and all is fetched since nothing was heard meanwhile.
 */
export function LiveUpdates() {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const published = useRef(false);
  const refused = useRef(false);
  const fetchSoon = (all: boolean): void => {
    published.current ||= all;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.notifications.pathKey() });
      if (!published.current) return;
      published.current = false;
      void queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.session.pathKey() });
    }, PAUSE);
  };
  const { status, reset } = useSubscription(
    trpc.live.changes.subscriptionOptions(
      {},
      {
        onStarted: () => {
          if (refused.current) fetchSoon(true);
          refused.current = false;
        },
        onData: ({ data }) => fetchSoon("published" in data || "reset" in data),
      },
    ),
  );
  useEffect(() => {
    if (status !== "error") return undefined;
    refused.current = true;
    const again = setTimeout(reset, AGAIN);
    return () => clearTimeout(again);
  }, [status, reset]);
  return null;
}
