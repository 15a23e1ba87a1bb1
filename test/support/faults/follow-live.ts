export interface LiveIds extends AsyncDisposable {
  /** Records that changes were told of so far. */
  readonly ids: ReadonlySet<string>;
}

/** Follows the live changes of a server with a token. */
export async function followLive(url: string, token: string): Promise<LiveIds> {
  const ids = new Set<string>();
  const stop = new AbortController();
  const answer = await fetch(`${url}/api/trpc/live.changes?input=${encodeURIComponent("{}")}`, {
    headers: { authorization: `Bearer ${token}`, accept: "text/event-stream" },
    signal: stop.signal,
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  const reading = (async () => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      for (const [, id] of text.matchAll(/"id":"([^"]+)"/g)) if (id !== undefined) ids.add(id);
      text = text.slice(-2000);
    }
  })().catch(() => undefined);
  return {
    ids,
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await reading;
    },
  };
}
