import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { insert, readGuide } from "../support/contributing.js";
import { type Finished, runIn } from "../support/run.js";

test("whoever follows CONTRIBUTING.md has a new operation, typed, in both formats, in the sandbox and in generated/", async () => {
  const directory = await copyOfRepository();
  const { blocks, commands } = await readGuide("CONTRIBUTING.md", "Adding an operation");
  for (const block of blocks) {
    const file = join(directory, block.file);
    await writeFile(file, insert(block, await readFile(file, "utf8").catch(() => "")));
  }
  // Types that are too loose would let these lines pass, and the compiler would call the comments unused.
  await writeFile(join(directory, "refused.ts"), refused);

  const ran: [string, Finished][] = [];
  for (const line of commands) ran.push([line, await runIn(directory, line)]);
  expect(ran.filter(([, { code }]) => code !== 0)).toEqual([]);

  const promised = /tsx try\.ts +# (.*)/.exec(await readFile("CONTRIBUTING.md", "utf8"))?.[1];
  const printed = ran.find(([line]) => line.includes("try.ts"))?.[1].output.trim();
  expect(printed?.split("\n").join(", ")).toBe(promised);
  expect(printed).toBe("Good evening in json\nGood evening in xml\n409 refused");

  const generated = (file: string) => readFile(join(directory, "generated", file), "utf8");
  expect(JSON.parse(await generated("openapi.json")).paths["/v1/MadeUp/ChangeGreeting"].post.operationId).toBe(
    "changeGreeting",
  );
  const client = await generated("client.ts");
  expect(client).toContain(`  /**
   * Change Greeting
   *
   * This made-up operation changes the text of a greeting.
   *
   * Scope: account_webcam_bookings
   *
   * Prerequisites:
   * - The Greeting cannot be locked.
   *
`);
  expect(client).toMatch(/^ {2}changeGreeting\(body: \w+, options\?: ChangeGreetingOptions\): Promise<\w+>;$/m);
}, 300_000);

const refused = `import { createClient } from "adultwork-webcam";

const client = createClient();
// @ts-expect-error a required member is missing
await client.changeGreeting({ GreetingID: 1 });
// @ts-expect-error a member has the wrong type
await client.changeGreeting({ GreetingID: "1", Text: "" });
// @ts-expect-error the answer has no such member
console.log((await client.changeGreeting({ GreetingID: 1, Text: "" })).Txt);
`;

/** A copy outside this repository, without what is installed or built, but for a link to what is installed. */
async function copyOfRepository(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "contributing-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const left = new Set(["node_modules", "dist", "coverage", ".git"]);
  await cp(".", directory, { recursive: true, filter: (path) => path !== "build" && !left.has(basename(path)) });
  await symlink(resolve("node_modules"), join(directory, "node_modules"));
  return directory;
}
