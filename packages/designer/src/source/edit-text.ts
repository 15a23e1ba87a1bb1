export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest single edit that makes one text the other, so that cursor and scroll stay where they are. */
export function editText(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
