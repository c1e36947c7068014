import { fileURLToPath } from "node:url";
import { type Compiled, compiledContract } from "../scripts/sandbox/compiled.js";

/** What the sandbox needs of our contract. In the package it is compiled already. */
export const compiled: Compiled = await compiledContract(fileURLToPath(new URL("../openapi.yaml", import.meta.url)));

export const { contract } = compiled;
