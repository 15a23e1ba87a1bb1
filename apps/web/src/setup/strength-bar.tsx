import { useText } from "@quoin/ui";
import { MIN_PASSWORD, passwordStrength } from "./password-strength.ts";
import styles from "./strength-bar.module.css";

/** Four stones of strength below a password. */
export function StrengthBar({ password }: { readonly password: string }) {
  const t = useText("web");
  const strength = passwordStrength(password);
  return (
    <div className={styles.strength}>
      <div className={styles.stones} aria-hidden>
        {[1, 2, 3, 4].map((stone) => (
          <span
            key={stone}
            className={styles.stone}
            data-laid={stone <= strength || undefined}
            data-weak={strength < 2 || undefined}
          />
        ))}
      </div>
      <div className={styles.words}>
        <span>{t("password.rule", { count: MIN_PASSWORD })}</span>
        {password !== "" && <span aria-live="polite">{t(`password.strength.${strength}`)}</span>}
      </div>
    </div>
  );
}
