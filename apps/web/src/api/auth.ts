interface AuthAnswer {
  readonly ok: boolean;
  readonly code?: string;
  readonly retryAfter?: number;
}

async function post(path: string, body: object): Promise<AuthAnswer> {
  let answer: Response;
  try {
    answer = await fetch(`/api/auth${path}`, {
      method: "POST",
      // Whoever has saved no language is written to in the one that they read this in.
      headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, code: "offline" };
  }
  if (answer.ok) return { ok: true };
  if (answer.status === 429)
    return { ok: false, code: "rate_limited", retryAfter: Number(answer.headers.get("retry-after") ?? 60) };
  const told = (await answer.json().catch(() => ({}))) as { code?: string };
  return { ok: false, code: told.code ?? "internal" };
}

export const signIn = (email: string, password: string): Promise<AuthAnswer> =>
  post("/sign-in/email", { email, password });

export const signOut = (): Promise<AuthAnswer> => post("/sign-out", {});

/** Always answers alike, whoever has the address. The mail's link leads to the page for a new password. */
export const requestPasswordReset = (email: string): Promise<AuthAnswer> =>
  post("/request-password-reset", { email, redirectTo: "/reset-password" });

export const resetPassword = (token: string, newPassword: string): Promise<AuthAnswer> =>
  post("/reset-password", { token, newPassword });

export const changePassword = (currentPassword: string, newPassword: string): Promise<AuthAnswer> =>
  post("/change-password", { currentPassword, newPassword, revokeOtherSessions: true });
