import { checkPrerequisites, decodeJson, type WebcamBooking } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { contract } from "../sandbox/contract.js";
import { page } from "./support/samples.js";

describe("checkPrerequisites", () => {
  const now = "2018-01-01T16:00";
  const [open, notPast] = contract.operations["cancelMadeBooking"]?.prerequisites?.rules ?? [];
  const check = (Status: WebcamBooking["Status"], SessionDate: string) => {
    const sample = decodeJson("WebcamBooking", page.json);
    return checkPrerequisites("cancelMadeBooking", { ...sample, Status, SessionDate }, { now });
  };

  test.each([
    ["Pending", "2018-02-01T12:00", []],
    ["Pending", "2017-12-24T12:00", []],
    ["Accepted", "2017-12-24T12:00", []],
    ["Confirmed", "2018-02-01T12:00", []],
    ["Confirmed", "2018-01-01T16:00", []],
    ["Confirmed", "2018-01-01T16:00:00.000", []],
    ["Confirmed", "2018-01-01T15:59:59.9", [notPast]],
    ["Rejected", "2018-02-01T12:00", [open]],
    ["Cancelled", "2017-12-24T12:00", [open]],
  ] as const)("%s with the session at %s", (status, sessionDate, broken) => {
    expect(check(status, sessionDate)).toEqual(broken);
  });

  test("compares dates with offsets by the moments they name", () => {
    const booking = {
      ...decodeJson("WebcamBooking", page.json),
      Status: "Confirmed",
      SessionDate: "2018-01-01T16:30+01:00",
    } as const;
    expect(checkPrerequisites("cancelMadeBooking", booking, { now: "2018-01-01T16:00Z" })).toEqual([notPast]);
  });

  test("compares no date with an offset with one without: no zone is guessed", () => {
    expect(() => check("Confirmed", "2018-01-01T15:00Z")).toThrow(RangeError);
  });

  test("knows the contract's operations alone", () => {
    // @ts-expect-error the compiler says so too
    expect(() => checkPrerequisites("toString", {}, { now })).toThrow("The contract has no operation toString.");
  });
});
