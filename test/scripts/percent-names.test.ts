import { expect, test } from "vitest";
import { generateFrom } from "../support/build.js";
import { contractOfOperation } from "../support/raw-request.js";

const scalar = { type: "string" };

test.each(["50%", "100%25", "%zz", "a#/b%", "#/c%2"])(
  "a name with a percent sign is typed as it is: %s",
  async (name) => {
    const contract = contractOfOperation({
      parameters: [
        { name, in: "query", schema: { type: "object", properties: { [name]: { enum: ["x", "y"] } } } },
        { name: `${name}2`, in: "query", schema: { type: "array", items: { oneOf: [scalar, { type: "integer" }] } } },
      ],
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: {
                [name]: {
                  type: "object",
                  properties: { [name]: { oneOf: [{ type: "object", properties: { a: scalar } }, scalar] } },
                },
              },
            },
          },
        },
      },
      path: "/things%20here",
    });
    const schema = (await generateFrom(contract)).get("schema.ts") ?? "";
    expect(schema).toContain(`${JSON.stringify(name)}?: {`);
    expect(schema).toContain(`${JSON.stringify(`${name}2`)}?: (string | number)[]`);
  },
);
