/**
 * A label inside a phrase: English writes "New customer" though the label is "Customer"; names in capitals ("SLA", "iPad") stay.
 * Other languages keep labels as they are.
 */
export function inSentence(label: string, locale: string): string {
  if (!locale.startsWith("en") || !/^\p{Lu}(?!\p{Lu})(?!\S*\p{Lu})/u.test(label)) return label;
  return label.charAt(0).toLowerCase() + label.slice(1);
}
