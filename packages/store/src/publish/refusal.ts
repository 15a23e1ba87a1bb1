import { AppError, type Problem } from "@quoin/definition";

/** What a publish is refused with, by its problems; at least one. */
export function refusal(details: readonly Problem[]): AppError {
  const impossible = details.find((problem) => problem.code !== "duplicate_values");
  if (impossible === undefined) {
    return new AppError("duplicate", "Records have the same value where it must be unique. Nothing was published.", {
      details,
    });
  }
  const types = [impossible.params?.["from"], impossible.params?.["to"]].filter((type) => typeof type === "string");
  const words = types.length === 2 ? ` from ${types.join(" to ")}` : "";
  return new AppError("impossible_change", `${impossible.path} cannot be changed${words}. Nothing was published.`, {
    details,
  });
}
