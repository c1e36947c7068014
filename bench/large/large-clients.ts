/** A client of GitHub's contract, and a program that calls one operation with it. */
export interface LargeClient {
  /** As its row is called. */
  readonly name: string;
  /** The directory of the program, with what is generated in `client/` beside it. */
  readonly directory: string;
  readonly program: string;
  /** Where hey-api generates it: what it checks values with. */
  readonly heyApi?: HeyApiValidator;
}

export type HeyApiValidator = "none" | "zod" | "valibot";

const getRepository = "export const getRepository = (owner: string, repo: string) =>";

const heyApiProgram = `import { reposGet } from "./client/sdk.gen.js";
${getRepository} reposGet({ path: { owner, repo } });
`;

export const largeClients: readonly LargeClient[] = [
  {
    name: "this package",
    directory: "this-package",
    program: `import { createClient } from "./client/client.js";
import { repos_get } from "./client/operations.js";
const github = createClient({ operations: { repos_get } });
${getRepository} github.repos_get({ params: { path: { owner, repo } } });
`,
  },
  {
    name: "openapi-fetch",
    directory: "openapi-fetch",
    program: `import createClient from "openapi-fetch";
import type { paths } from "./client/schema.js";
const github = createClient<paths>({ baseUrl: "https://api.github.com" });
${getRepository} github.GET("/repos/{owner}/{repo}", { params: { path: { owner, repo } } });
`,
  },
  { name: "hey-api", directory: "hey-api", program: heyApiProgram, heyApi: "none" },
  { name: "hey-api with zod", directory: "hey-api-zod", program: heyApiProgram, heyApi: "zod" },
  { name: "hey-api with valibot", directory: "hey-api-valibot", program: heyApiProgram, heyApi: "valibot" },
];

/** The row of one operation of the contract, with that client. */
export function rowOf({ name }: LargeClient): string {
  return `one operation of GitHub's, ${name}`;
}
