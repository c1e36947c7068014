import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { temporaryDirectory } from "./build.js";
import { compiledProgram } from "./compiled-program.js";
import { libraryContract } from "./library-contract.js";
import type { Change } from "./refusals.js";
import { run } from "./run.js";

/** A project with a contract, a version, a changelog, and what was released of it. */
interface Project {
  readonly version: string;
  readonly changelog: string;
  readonly change?: Change;
  readonly released?: readonly string[];
}

export async function contractProject({ version, changelog, change = () => {}, released = [] }: Project) {
  const cwd = await temporaryDirectory();
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(cwd, file)), { recursive: true });
    await writeFile(join(cwd, file), text);
  };
  const contract = libraryContract();
  for (const old of released) await write(`released/${old}/openapi.yaml`, JSON.stringify(contract, null, 2));
  change(contract);
  await write("openapi.yaml", JSON.stringify(contract, null, 2));
  await write("package.json", JSON.stringify({ version }));
  await write("CHANGELOG.md", `# Changelog\n\n${changelog}`);
  const check = async (...parameters: string[]) =>
    run(process.execPath, [await compiledProgram("scripts/check-contract-change.ts"), ...parameters], { cwd });
  return { cwd, check };
}

export const newScope: Change = (contract) => {
  contract.components.securitySchemes.token.flows.clientCredentials.scopes.renewals = "Renewals";
  contract.paths["/loans"].post.security = [{ token: ["loans", "renewals"] }];
};
export const newMember: Change = (contract) => {
  contract.components.schemas.Loan.properties.Place = { type: "string" };
};
