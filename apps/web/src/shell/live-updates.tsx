import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useRef } from "react";
import { trpc } from "../api/trpc.ts";

const PAUSE = 400;

/** What colleagues change appears without a reload: changes of a moment are gathered, then what shows records is fetched anew. */
export function LiveUpdates() {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const published = useRef(false);
  useSubscription(
    trpc.live.changes.subscriptionOptions(
      {},
      {
        onData: ({ data }) => {
          published.current ||= "published" in data || "reset" in data;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
            void queries.invalidateQueries({ queryKey: trpc.notifications.pathKey() });
            if (!published.current) return;
            published.current = false;
            void queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() });
            void queries.invalidateQueries({ queryKey: trpc.session.pathKey() });
          }, PAUSE);
        },
      },
    ),
  );
  return null;
}
