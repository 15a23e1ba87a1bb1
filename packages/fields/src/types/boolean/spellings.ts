/** How people and other programs write yes and no; compared after folding width and case. */
export const YES: ReadonlySet<string> = new Set(["true", "yes", "y", "t", "1", "on", "x", "是", "对", "有", "真", "√", "✓", "✔", "☑"]);
export const NO: ReadonlySet<string> = new Set(["false", "no", "n", "f", "0", "off", "否", "不是", "无", "没有", "假", "×", "✗", "✘", "☐"]);
