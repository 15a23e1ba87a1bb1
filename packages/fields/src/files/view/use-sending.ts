import type { Problem } from "@quoin/definition";
import { useEffect, useRef, useState } from "react";
import { useFieldServices } from "../../define/field-services.ts";
import type { InputProps } from "../../define/field-view.ts";
import { fieldType } from "../../field-type.ts";
import type { FileValue } from "../file-value.ts";
import { filesIn } from "../files-in.ts";
import type { Sending } from "./sending.ts";

const MEGABYTE = 1_000_000;

export interface SendingFiles {
  readonly sending: readonly Sending[];
  send(files: readonly File[]): void;
  retry(one: Sending): void;
  /** Gives up one on its way; forgets one that failed. */
  cancel(one: Sending): void;
  /** Puts a list in the place of the value: the one way to change it, so that no file that arrives meanwhile is lost. */
  change(next: (files: readonly FileValue[]) => readonly FileValue[]): void;
}

/** Sends files one beside the other and adds each to the field's value as it arrives. What is on its way ends with the input. */
export function useSending({ field, value, onChange }: Pick<InputProps, "field" | "value" | "onChange">): SendingFiles {
  const { files: services } = useFieldServices();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const latest = useRef(value);
  const running = useRef(new Set<AbortController>());
  const keys = useRef(0);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    const { current } = running;
    return () => {
      for (const abort of current) abort.abort();
    };
  }, []);

  const change: SendingFiles["change"] = (next) => {
    const list = next(filesIn(latest.current));
    latest.current = list.length === 0 ? undefined : list;
    onChange(latest.current);
  };
  const update = (key: number, more: Partial<Sending>): void =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...more } : one)));
  const forget = (key: number): void => setSending((all) => all.filter((one) => one.key !== key));

  const problemOf = (file: File): Omit<Problem, "path"> | undefined => {
    const limit = field.schema["x-max-size"];
    if (limit !== undefined && file.size > limit * MEGABYTE) return { code: "file_too_large", params: { limit } };
    return undefined;
  };

  const start = async (one: Sending): Promise<void> => {
    const { key, file, abort } = one;
    running.current.add(abort);
    const sent = await services?.send(file, {
      onProgress: (share) => update(key, { share }),
      signal: abort.signal,
    });
    running.current.delete(abort);
    if (abort.signal.aborted || sent === undefined) return;
    const [wrong] = "file" in sent ? (fieldType(field.type).checkValue?.([sent.file], field) ?? []) : [];
    if ("problem" in sent || wrong !== undefined) {
      update(key, { problem: "problem" in sent ? sent.problem : (wrong ?? { code: "file_not_sent" }) });
      return;
    }
    forget(key);
    change((files) => [...files, sent.file]);
  };

  const begin = (file: File): void => {
    const problem = problemOf(file);
    keys.current += 1;
    const one = { key: keys.current, file, share: 0, abort: new AbortController(), ...(problem && { problem }) };
    setSending((all) => [...all, one]);
    if (problem === undefined) void start(one);
  };

  return {
    sending,
    send: (files) => {
      for (const file of files) begin(file);
    },
    retry: (one) => {
      forget(one.key);
      begin(one.file);
    },
    cancel: (one) => {
      one.abort.abort();
      forget(one.key);
    },
    change,
  };
}
