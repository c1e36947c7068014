import { readFile } from "node:fs/promises";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";

// The API's own page, word for word, against the contract: each line is found there, or is one of those that say nothing of the API.

const page = (await readFile("test/page/page.txt", "utf8")).replaceAll("\r", "");
const contractText = await readFile("openapi.yaml", "utf8");
// biome-ignore lint/suspicious/noExplicitAny: a document whose members the assertions name
const contract = parseYaml(contractText) as any;
const { WebcamBooking, CancelMadeBookingRequest } = contract.components.schemas;
const operation = contract.paths["/v1/Webcam/CancelMadeBooking"].post;

/** All that the contract says in words, in one line without Markdown. */
const words = plain([...textsIn(contract)].join(" "));

const [beforeSamples = "", samples = ""] = page.split("\nSamples\n");
const lines = beforeSamples.slice(beforeSamples.indexOf("Cancel Made Webcam Booking")).split("\n");
const afterSamples = samples.slice(samples.indexOf("\nResponse\n"), samples.indexOf('\n{\n    "WebcamBookingID"'));

/** Headings, links to other pages, and the heads of tables. */
const beside = [
  ...["URL / Endpoint", "Need help with Postman?", "Request", "PropertyTypeDescription", "Prerequisites"],
  ...["Request Information", "HTTP Method / Verb", "Headers", "Authentication", "Scopes", "Scope", "Response"],
  ...["Response Sample", "The following example shows the data returned from the sample above."],
];

const rowPattern = /^(\w+) (integer|string|boolean|decimal|datetime|aws:\w+) (Required\. )?(.*)$/;
const types: Readonly<Record<string, object>> = {
  integer: { type: "integer", format: "int32" },
  string: { type: "string" },
  boolean: { type: "boolean" },
  decimal: { type: "number", format: "decimal" },
  datetime: { type: "string", format: "local-date-time" },
};

describe("the page's sentences", () => {
  const sentences = lines
    .filter((line) => line !== "" && !beside.includes(line) && !rowPattern.test(line))
    .flatMap((line) => line.split(/(?<=\.) (?=[A-Z])/))
    // To a page that could not be had, and to one whose facts the contract has.
    .filter(
      (sentence) => !/^More information can be found in the (?:overview section|Access tokens page)\.$/.test(sentence),
    );

  test("are more than a few", () => expect(sentences.length).toBeGreaterThanOrEqual(8));

  test.each(sentences)("%s", (sentence) => {
    const [, method, path] = /^(POST) (\S+)$/.exec(sentence) ?? [];
    if (method !== undefined && path !== undefined) expect(contract.paths[path]).toHaveProperty(method.toLowerCase());
    else
      expect(words).toContain(plain(sentence).replace(/ the following scope:$/, " the scope account_webcam_bookings"));
  });
});

describe("the page's tables", () => {
  const [request = [], prerequisites = []] = beforeSamples
    .split("PropertyTypeDescription\n")
    .slice(1)
    .map((table) => (table.split("\n\n")[0] ?? "").split("\n"));

  test("the request has these members, each required, and no others", () => {
    const rows = request.map((line) => rowPattern.exec(line) ?? []);
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(CancelMadeBookingRequest.properties));
    expect(rows.filter(([, , , required]) => required).map(([, name]) => name)).toEqual(
      CancelMadeBookingRequest.required,
    );
    for (const [, name = "", type = "", , description] of rows)
      expect(CancelMadeBookingRequest.properties[name]).toMatchObject({ ...types[type], description });
  });

  test("each prerequisite is one, in its words", () => {
    const stated = operation["x-prerequisites"].rules.map((rule: { description: string }) => rule.description);
    expect(prerequisites.map((line) => rowPattern.exec(line)?.[4])).toEqual(stated);
  });

  test("the answer has these members, and no others", () => {
    // The values of one member stand in lines of their own.
    const table = afterSamples.replace(
      /values are:\n([\s\S]*?)\.\n/,
      (_, values: string) => `values are: ${values.replaceAll("\n", ", ")}.\n`,
    );
    const all = table.split("\n").flatMap((line) => (rowPattern.test(line) ? [rowPattern.exec(line) ?? []] : []));
    expect(all.map(([, name]) => name)).toEqual(Object.keys(WebcamBooking.properties));
    for (const [, name = "", type = "", , description = ""] of all) {
      const property = WebcamBooking.properties[name];
      expect(plain(property.description), name).toBe(plain(description));
      const found = { ...resolved(property), ...property };
      if (type.startsWith("aws:")) expect(property.$ref).toBe(`#/components/schemas/${type.slice(4)}`);
      else expect([found.type].flat(), name).toContain(Reflect.get(types[type] ?? {}, "type"));
      expect(found.format, name).toBe(Reflect.get(types[type] ?? {}, "format"));
    }
  });

  test("the values that it lists are those of the contract", () => {
    expect(WebcamBooking.properties.Status.enum).toEqual(
      /values are:\n([\s\S]*?)\.\n/.exec(afterSamples)?.[1]?.split("\n"),
    );
    expect(contract.components.schemas.SoftwareType["x-enum-descriptions"]).toEqual(
      [...(/1 for (.*), 2 for (.*) and 3 for (.*)\./.exec(afterSamples) ?? [])].slice(1),
    );
  });
});

test("the page's samples are the contract's, but for white space", async () => {
  const [json, xml] = await Promise.all(["json", "xml"].map((kind) => readFile(`test/page/response.${kind}`, "utf8")));
  const squeezed = (text = "") => text.replaceAll(/\s+/g, "");
  expect(squeezed(page)).toContain(squeezed(json));
  expect(squeezed(page)).toContain(squeezed(xml));
  const { content } = operation.responses["200"];
  expect(content["application/json"].examples.sample.value).toEqual(JSON.parse(json ?? ""));
  expect(squeezed(content["application/xml"].examples.sample.value)).toBe(squeezed(xml));
  expect(squeezed(samples)).toContain(
    squeezed(JSON.stringify(operation.requestBody.content["application/json"].examples.sample.value)),
  );
  expect(samples).toContain(`${contract.servers[0].url}/v1/Webcam/CancelMadeBooking`);
  expect(samples).toContain("Authorization: bearer {your-access-token}");
  expect(words).toContain("Authorization: bearer {your-access-token}");
});

test("no key is required, since no page asks for one here", () => {
  expect(operation.security).toEqual([
    { oauth2: ["account_webcam_bookings"] },
    { bearer: ["account_webcam_bookings"] },
  ]);
});

function resolved(property: { $ref?: string }): object {
  return property.$ref === undefined ? property : contract.components.schemas[property.$ref.split("/").at(-1) ?? ""];
}

function plain(text: string): string {
  return text.replaceAll(/[`*]/g, "").replaceAll(/\s+/g, " ").trim();
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const member of Object.values(value)) yield* textsIn(member);
}
