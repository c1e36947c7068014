import { createContext, Script } from "node:vm";
import { isRecord } from "../../../load/contract-node.js";

const context: { run: () => void } = { run: () => {} };
createContext(context);
const script = new Script("run()");

/**
 * Runs what uses a contract's patterns, which may take as long as they like. An engine can be stopped within a regular expression from outside
 * alone.
 *
 * @returns what it returns, or undefined if it did not come to an end in time
 * @throws what it throws
 */
export function withinASecond<Result extends {}>(run: () => Result): Result | undefined {
  let result: Result | undefined;
  context.run = () => {
    result = run();
  };
  try {
    script.runInContext(context, { timeout: 1_000 });
    return result;
  } catch (error) {
    // It is an Error of the context, not of this realm.
    if (isRecord(error) && error["code"] === "ERR_SCRIPT_EXECUTION_TIMEOUT") return undefined;
    throw error;
  }
}
