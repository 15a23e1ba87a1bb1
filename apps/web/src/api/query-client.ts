import { QueryClient } from "@tanstack/react-query";
import { errorOf } from "./error-of.ts";

/** Answers stay fresh for a while because live updates say when they are not. Only failures that may pass are tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && ["busy", "unavailable", "offline"].includes(errorOf(error).code),
    },
  },
});
