/** Hides the middle: "Chen Siyuan" → "Ch****an". Texts of four characters or fewer are hidden whole. */
export function maskMiddle(text: string, keep: { readonly start: number; readonly end: number }): string {
  const points = [...text];
  if (points.length <= keep.start + keep.end) return "****";
  return `${points.slice(0, keep.start).join("")}****${points.slice(points.length - keep.end).join("")}`;
}
