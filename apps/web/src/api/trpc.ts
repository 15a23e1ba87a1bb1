import type { AppRouter } from "@quoin/api/client";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { queryClient } from "./query-client.ts";

const url = "/api/trpc";

/** Plain JSON on the wire; told of it, tRPC takes the outputs' types as they are declared. The server names the same. */
const same = (value: unknown): unknown => value;
const transformer = { serialize: same, deserialize: same };

/** The client of the server's procedures. Calls of one tick go in one request; subscriptions are server-sent events. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url, transformer }),
      // Long filters would make addresses that proxies refuse.
      false: httpBatchLink({ url, transformer, maxURLLength: 4000, maxItems: 20 }),
    }),
  ],
});

/** Query and mutation options for TanStack Query: `useQuery(trpc.session.me.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
