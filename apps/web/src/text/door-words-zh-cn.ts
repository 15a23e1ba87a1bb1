import ui from "@quoin/ui/locales/zh-CN.json" with { type: "json" };
import web from "./locales/zh-CN.json" with { type: "json" };

export const words = { ui, web };
