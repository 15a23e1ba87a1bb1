import { QuoinProvider } from "@quoin/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { queryClient } from "../api/query-client.ts";
import { Text, useLanguage } from "../text/text.tsx";
import { Appearance, useAppearance } from "./appearance.tsx";
import { router } from "./router.tsx";

const nonce = document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.content;

function Themed() {
  const { language } = useLanguage();
  const { scheme } = useAppearance();
  return (
    <QuoinProvider colorScheme={scheme} locale={language} nonce={nonce}>
      <RouterProvider router={router} />
    </QuoinProvider>
  );
}

/** The web app: words, appearance, data and routes around each other. */
export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Text>
          <Appearance>
            <Themed />
          </Appearance>
        </Text>
      </QueryClientProvider>
    </StrictMode>
  );
}
