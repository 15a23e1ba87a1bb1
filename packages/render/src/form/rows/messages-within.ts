type Messages = Readonly<Record<string, unknown>>;

/** What is wrong in the table that a value is, by "/<place>/<field>" of that table. */
export function messagesWithin(messages: Messages, path: string): Messages {
  const prefix = `${path}/`;
  return Object.fromEntries(
    Object.entries(messages).flatMap(([at, message]) =>
      at.startsWith(prefix) ? [[at.slice(path.length), message]] : [],
    ),
  );
}
