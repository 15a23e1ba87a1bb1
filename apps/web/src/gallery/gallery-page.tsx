import { TextInput } from "@mantine/core";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { trpc } from "../api/trpc.ts";
import { PageBar } from "../shell/page-bar.tsx";
import styles from "./gallery.module.css";
import { BringPreset } from "./bring-preset.tsx";
import { PresetCard } from "./preset-card.tsx";
import { PresetSheet } from "./preset-sheet.tsx";
import { ProblemStrips } from "./problem-strips.tsx";
import { useBringPreset } from "./use-bring-preset.ts";

/** The industry presets as cards; one opens in a sheet at the side. */
export function Gallery({ opened }: { readonly opened?: string }) {
  const t = useText("web");
  const label = useLabel();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState("");
  const [industry, setIndustry] = useState<string>();
  const { bring, sending, refusal } = useBringPreset();
  const { data: templates } = useSuspenseQuery(trpc.templates.list.queryOptions());
  const industries = [...new Set(templates.flatMap((template) => template.industry ?? []))];
  /** A preset of one's own may name an industry that nobody has words for. */
  const industryWords = (one: string): string => {
    const words = t(`industry.${one}`);
    return words === `industry.${one}` ? one : words;
  };
  const words = wanted.trim().toLowerCase();
  const found = templates.find((template) => template.name === opened);
  const shown = templates.filter((template) => {
    if (industry && template.industry !== industry) return false;
    const text = [template.name, ...Object.values(template.title), ...Object.values(template.description ?? {})]
      .join(" ")
      .toLowerCase();
    return text.includes(words);
  });
  return (
    <div className={styles.page}>
      <PageBar name={t("nav.templates")} />
      <p className={styles.intro}>{t("gallery.intro")}</p>
      <div className={styles.tools}>
        <TextInput
          className={styles.search}
          leftSection={<Icon name="search" />}
          placeholder={t("gallery.search")}
          aria-label={t("gallery.search")}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <div className={styles.industries} role="group" aria-label={t("gallery.industry")}>
          {[undefined, ...industries].map((one) => (
            <button
              key={one ?? ""}
              type="button"
              className={styles.industry}
              aria-pressed={industry === one}
              onClick={() => setIndustry(one)}
            >
              {one === undefined ? t("gallery.all", { count: templates.length }) : industryWords(one)}
            </button>
          ))}
        </div>
        <div className={styles.bring}>
          <BringPreset sending={sending} onFile={(file) => void bring(file)} />
        </div>
      </div>
      {refusal && (
        <div className={styles.refused}>
          <ProblemStrips
            title={refusal.details.length > 0 ? t("gallery.refused") : t(`error.${refusal.code}`)}
            problems={refusal.details}
          />
        </div>
      )}
      <ul className={styles.cards}>
        {shown.map((template) => (
          <li key={template.name}>
            <PresetCard template={template} selected={template.name === opened} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{t("gallery.none")}</p>}
      {opened && (
        <PresetSheet
          name={opened}
          title={label(found?.title, opened)}
          own={found?.own === true}
          onClose={() => void navigate({ to: "/gallery" })}
        />
      )}
    </div>
  );
}
