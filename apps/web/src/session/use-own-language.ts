import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { trpc } from "../api/trpc.ts";
import { LANGUAGES, type Language } from "../text/language.ts";
import { useLanguage } from "../text/text.tsx";
import { useMe } from "./use-me.ts";

const isLanguage = (locale: string | null): locale is Language => locale !== null && locale in LANGUAGES;

/**
 * Shows what the person has saved as their language, wherever they sign in; who has saved none keeps the one that they
 * signed in with, also for their mail. False until the right words are on the screen.
 */
export function useOwnLanguage(): boolean {
  const { savedLocale } = useMe();
  const { language, setLanguage } = useLanguage();
  const { mutate } = useMutation(trpc.session.savePreferences.mutationOptions());
  const [first] = useState(language);
  const saved = isLanguage(savedLocale) ? savedLocale : undefined;
  const [settled, setSettled] = useState(false);
  if (!settled && (saved ?? language) === language) setSettled(true);
  useEffect(() => {
    if (saved) setLanguage(saved);
    else mutate({ locale: first });
  }, [saved, first, setLanguage, mutate]);
  return settled;
}
