import { fileURLToPath } from "node:url";
import { compileContract } from "../scripts/compile/compile-contract.js";
import { loadContract } from "../scripts/load/load-contract.js";

/** What the build knows of our contract. */
export const { contract } = compileContract(
  await loadContract(fileURLToPath(new URL("../openapi.yaml", import.meta.url))),
);
