import "@fontsource-variable/inter/index.css";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import "dayjs/locale/zh-cn";
import { setNonce } from "get-nonce";
import { type ReactNode, useLayoutEffect, useMemo, useState } from "react";
import { ConfirmProvider } from "../components/confirm/confirm-provider.tsx";
import { LiveRegion } from "../components/live-region/live-region.tsx";
import "../styles.css";
import { LocaleProvider } from "../text/locale-provider.tsx";
import { cssVariables } from "../theme/css-variables.ts";
import { useText } from "../text/use-text.ts";
import { wordedTheme } from "../theme/worded-theme.ts";
import { FloatingPlace } from "./floating-place.tsx";

export interface QuoinProviderProps {
  readonly colorScheme: "light" | "dark";
  /** BCP 47 tag, "en" or "zh-CN". */
  readonly locale: string;
  /** IANA name of the reader's time zone. Default: the machine's. */
  readonly timeZone?: string | undefined;
  /** ISO 4217 code for amounts that name none. Default CNY. */
  readonly currency?: string | undefined;
  /** The style nonce of the page, where its content security policy asks for one. */
  readonly nonce?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Everything that the parts need around them: theme, dates, notifications, questions (`useConfirm`) and spoken news (`useAnnounce`).
 * Put a `TextProvider` outside it. Sets `data-theme` and the kit's own attribute on the page, always in step.
 */
export function QuoinProvider({ colorScheme, locale, timeZone, currency, nonce, children }: QuoinProviderProps) {
  const t = useText("ui");
  const theme = useMemo(() => wordedTheme(t), [t]);
  // Before anything is drawn: the scroll lock inside dialogs writes a style tag of its own.
  useState(() => (nonce ? setNonce(nonce) : undefined));
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = colorScheme;
  }, [colorScheme]);
  // Weeks begin on Monday in both languages, as the words "this week" of conditions mean it.
  const dates = useMemo(
    () => ({ locale: locale.startsWith("zh") ? "zh-cn" : "en", firstDayOfWeek: 1 as const }),
    [locale],
  );
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={colorScheme}
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <LocaleProvider locale={locale} timeZone={timeZone} currency={currency}>
        <DatesProvider settings={dates}>
          <LiveRegion>
            <ConfirmProvider>{children}</ConfirmProvider>
          </LiveRegion>
          <FloatingPlace label={t("floating")} />
          <Notifications position="bottom-right" limit={4} />
        </DatesProvider>
      </LocaleProvider>
    </MantineProvider>
  );
}
