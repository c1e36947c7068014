import { bindCreateWholeClient, type Operation } from "adultwork-webcam/runtime";
import { describe, expect, test } from "vitest";
import { api } from "../../generated/client.js";
import { cancelMadeBooking as stated } from "../../generated/operations.js";
import { buildAndImport } from "../support/build.js";
import { smallContract } from "../support/small-contract.js";

const responses = { "204": { description: "" } };
const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"];

describe("an operation cannot take the name of what the client has, or what JavaScript asks of every object", () => {
  test.each([
    ...methods,
    ...["use", "eject", "then", "toJSON", ""],
    ...["constructor", "__proto__", "toString", "toLocaleString", "valueOf", "hasOwnProperty", "isPrototypeOf"],
    ...["propertyIsEnumerable", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"],
  ])("%j", async (name) => {
    const operations = { post: { operationId: name, responses }, get: { operationId: "getThings", responses } };
    const { entry } = await buildAndImport(smallContract({ "/things": operations }));
    const { getThings, ...members } = Object.fromEntries(Object.entries(entry.createClient()));
    expect(getThings).toBeTypeOf("function");
    expect(Object.keys(members).sort()).toEqual([...methods, "use", "eject"].sort());
  });

  test("nor does a table that was not built take it from the client", () => {
    const named = [...methods, "use", "eject"].map((name) => [name, stated]);
    const bind = (operations: Record<string, Operation>) => bindCreateWholeClient<() => object>(api, operations)();
    const { cancelMadeBooking, ...own } = { ...bind({ cancelMadeBooking: stated }) } as Record<string, unknown>;
    expect(cancelMadeBooking).toBeTypeOf("function");
    const client = bind(Object.fromEntries(named));
    expect(Object.keys(client).sort()).toEqual(Object.keys(own).sort());
    for (const [name, method] of Object.entries(client)) expect(String(method)).toBe(String(own[name]));
  });
});
