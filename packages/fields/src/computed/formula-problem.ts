import type { Problem } from "@quoin/definition";
import { type FormulaProblem, problemWords } from "@quoin/formula";

/** What is wrong in a formula, as a problem of the definition that holds it. */
export const formulaProblem = ({ code, start, end, params }: FormulaProblem): Omit<Problem, "path"> => ({
  code: "bad_formula",
  params: { ...params, problem: code, start, end, why: problemWords({ code, ...(params && { params }) }, "en") },
});
