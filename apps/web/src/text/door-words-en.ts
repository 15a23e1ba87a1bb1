import ui from "@quoin/ui/locales/en.json" with { type: "json" };
import web from "./locales/en.json" with { type: "json" };

export const words = { ui, web };
