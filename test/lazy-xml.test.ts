import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "./support/build.js";
import { runWithout } from "./support/bundle-without.js";
import { runNode } from "./support/run.js";

describe("whoever speaks JSON alone never loads the XML half", () => {
  test("no static import leads from the entry to it", async () => {
    const reached = new Set<string>();
    await walkStaticImports("dist/src/index.js", reached);
    expect([...reached]).toContain("openapi-fetch");
    expect([...reached].filter((name) => /(?:xml|encode|encoders)-\w+\.js$/.test(name))).toEqual([]);
  });

  test.each([
    ["json", false],
    ["xml", true],
  ])("a program that decodes %s: is the XML half loaded? %s", async (format, isLoaded) => {
    const program = `
      import { register } from "node:module";
      register(${JSON.stringify(hooks)});
      const { createClient, decodeJson } = await import("adultwork-webcam");
      const { readFileSync } = await import("node:fs");
      const body = readFileSync("test/page/response.${format}", "utf8");
      const headers = { "Content-Type": "application/${format}" };
      const client = createClient({ credentials: "omit", fetch: async () => new Response(body, { headers }) });
      const booking = await client.cancelMadeBooking({ BookingID: 1, Reason: "" });
      if (booking.WebcamBookingID !== 1) throw new Error("not decoded");
    `;
    const { code, output, errors } = await runNode("--input-type=module", "--eval", program);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toContain("openapi-fetch");
    expect(/\/decode-\w+\.js$/m.test(output)).toBe(isLoaded);
    // Nor what writes requests of other kinds.
    expect(/\/encode(?:rs)?-\w+\.js$/m.test(output)).toBe(false);
  });
});

describe("the XML encoder is loaded apart from the decoder", () => {
  test.each([
    ["decodes", 'await decodeXml("SoftwareType", "<SoftwareType>1</SoftwareType>")', { xml: true, encode: false }],
    ["encodes", 'await encodeXml("SoftwareType", 1)', { xml: false, encode: true }],
  ])("by a program that only %s", async (_, statement, loaded) => {
    const program = `
      import { register } from "node:module";
      register(${JSON.stringify(hooks)});
      const { decodeXml, encodeXml } = await import("adultwork-webcam");
      ${statement};
    `;
    const { code, output, errors } = await runNode("--input-type=module", "--eval", program);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect({ xml: /\/decode-\w+\.js$/m.test(output), encode: /\/encode-\w+\.js$/m.test(output) }).toEqual(loaded);
  });

  test("and left out of a bundle in which nothing encodes", async () => {
    const bundle = async (name: string) => {
      const contents = `import { ${name} } from "adultwork-webcam"; console.log(${name});`;
      const { metafile } = await build({
        ...{ stdin: { contents, resolveDir: "." }, outdir: "unwritten", write: false, metafile: true },
        ...{ bundle: true, splitting: true, format: "esm", platform: "browser", target: "es2022" },
      });
      const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
      return imports.some((path) => /encode-/.test(path));
    };
    expect([await bundle("decodeXml"), await bundle("encodeXml")]).toEqual([false, true]);
  });
});

test.each([
  {
    part: "the XML decoder",
    chunk: "decode-",
    type: "application/xml",
    status: 200,
    said: "NetworkError accepted 200 <a/> The XML decoder cannot be loaded. The server accepted the request (status 200). ERR_MODULE_NOT_FOUND",
  },
  {
    part: "what reads other encodings",
    chunk: "encodings-",
    type: "application/json; charset=windows-1252",
    status: 200,
    said: "NetworkError accepted 200 undefined What reads other encodings than UTF-8 cannot be loaded. The server accepted the request (status 200). ERR_MODULE_NOT_FOUND",
  },
  {
    part: "what reads other encodings",
    chunk: "encodings-",
    type: "text/plain; charset=windows-1252",
    status: 418,
    said: "HttpError refused 418 undefined POST /v1/Webcam/CancelMadeBooking was answered with status 418. undefined",
  },
])(
  "when $part cannot be loaded as $type comes with status $status, the call's error says what is known",
  async ({ chunk, type, status, said }) => {
    const { output, errors } = await runWithout(
      chunk,
      await temporaryDirectory(),
      `
      import { createClient } from "adultwork-webcam";
      const answer = new Response("<a/>", { status: ${status}, headers: { "Content-Type": "${type}" } });
      const client = createClient({ credentials: "omit", fetch: async () => answer });
      const { error } = await client.POST("/v1/Webcam/CancelMadeBooking", { body: { BookingID: 1, Reason: "" } });
      console.log(error.name, error.outcome, error.status, error.body, error.message, error.cause?.code);
    `,
    );
    expect({ output, errors }).toEqual({ output: `${said}\n`, errors: "" });
  },
);

/** Module hooks that print the URL of each module that is loaded. */
const hooks = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  export async function load(url, context, next) {
    if (url.startsWith("file:")) writeSync(1, url + "\\n");
    return next(url, context);
  }
`)}`;

async function walkStaticImports(file: string, reached: Set<string>): Promise<void> {
  if (reached.has(file)) return;
  reached.add(file);
  const text = await readFile(pathToFileURL(file), "utf8");
  for (const [, specifier = ""] of text.matchAll(/^\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"/gm)) {
    if (specifier.startsWith(".")) await walkStaticImports(join(dirname(file), specifier), reached);
    else reached.add(specifier);
  }
}
