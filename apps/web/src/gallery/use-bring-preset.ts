import type { Problem } from "@quoin/definition";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { queryClient } from "../api/query-client.ts";
import { sendFile } from "../api/send-file.ts";
import { trpc } from "../api/trpc.ts";

/** Why a file did not become a preset: a code of the table of errors, or problems with their places in the file. */
export interface Refusal {
  readonly code: string;
  readonly details: readonly Problem[];
}

/** Brings a packed preset into the gallery and lays it open there. */
export function useBringPreset() {
  const navigate = useNavigate();
  const add = useMutation(trpc.templates.add.mutationOptions());
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async (file: File) => {
    const sent = await sendFile(file, { onProgress: () => undefined, signal: new AbortController().signal });
    if ("problem" in sent) return setRefusal({ code: "unavailable", details: [{ path: "", ...sent.problem }] });
    try {
      const { name } = await add.mutateAsync({ file: sent.file.id });
      // What was there under its name is another one now.
      await queryClient.invalidateQueries({ queryKey: trpc.templates.pathKey() });
      return await navigate({ to: "/gallery/$name", params: { name } });
    } catch (error) {
      return setRefusal(errorOf(error));
    }
  };
  return {
    refusal,
    sending,
    bring: async (file: File) => {
      setRefusal(undefined);
      setSending(true);
      await send(file);
      setSending(false);
    },
  };
}
