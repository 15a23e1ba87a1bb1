import { plainTransformer } from "@quoin/api/client";
import type { AppRouter } from "@quoin/api/client";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { queryClient } from "./query-client.ts";

const url = "/api/trpc";

/** The client of the server's procedures. Calls of one tick go in one request; subscriptions are server-sent events. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url, transformer: plainTransformer }),
      // Long filters would make addresses that proxies refuse.
      false: httpBatchLink({ url, transformer: plainTransformer, maxURLLength: 4000, maxItems: 20 }),
    }),
  ],
});

/** Query and mutation options for TanStack Query: `useQuery(trpc.session.me.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
