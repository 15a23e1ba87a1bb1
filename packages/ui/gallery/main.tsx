import { createRoot } from "react-dom/client";
import { createText, LocaleProvider, QuoinProvider, TextProvider } from "../src/index.ts";
import { locales } from "../src/locales/index.ts";
import { Gallery } from "./gallery.tsx";

const query = new URLSearchParams(location.search);
const locale = query.get("lang") === "en" ? "en" : "zh-CN";
const text = createText(locale, { ui: locales[locale] });
document.documentElement.lang = locale;

const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <TextProvider value={text}>
      <QuoinProvider colorScheme={query.get("theme") === "dark" ? "dark" : "light"} locale={locale}>
        <LocaleProvider timeZone="Asia/Shanghai">
          <Gallery />
        </LocaleProvider>
      </QuoinProvider>
    </TextProvider>,
  );
}
