import { inspect } from "node:util";

/** All that a log could show of an error. */
export function logsOf(error: unknown): string {
  const shown = inspect(error, { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null });
  const own =
    error instanceof Error ? `${error.stack}\n${error.message}\n${inspect(error.cause, { depth: null })}` : "";
  return [String(error), JSON.stringify(error), shown, own].join("\n");
}
