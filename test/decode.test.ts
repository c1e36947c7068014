import { type ContractError, decodeJson, decodeXml, isContractError } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { errorOf } from "./support/errors.js";
import { booking, bookingXml, page, receivedNamespace } from "./support/samples.js";

const profileNamespace = "http://schemas.datacontract.org/2004/07/API.Models.Profile";

describe("the page's samples", () => {
  test("JSON gives the value it shows", () => {
    expect(decodeJson("WebcamBooking", page.json)).toEqual(booking());
  });

  test("XML gives the same value, but for the SessionDate in which the samples differ", async () => {
    expect(await decodeXml("WebcamBooking", page.xml)).toEqual(booking({ SessionDate: "2018-02-01T00:00" }));
  });

  test("members come in the contract's order in both formats, whatever the order of the answer", async () => {
    const names = Object.keys(decodeJson("WebcamBooking", page.json));
    expect(Object.keys(await decodeXml("WebcamBooking", page.xml))).toEqual(names);
  });

  test("bytes give what text gives", async () => {
    const bytes = new TextEncoder().encode(page.json);
    expect(decodeJson("WebcamBooking", bytes)).toEqual(decodeJson("WebcamBooking", page.json));
    expect(decodeJson("WebcamBooking", bytes.buffer)).toEqual(decodeJson("WebcamBooking", page.json));
    expect(await decodeXml("WebcamBooking", new TextEncoder().encode(page.xml))).toEqual(
      await decodeXml("WebcamBooking", page.xml),
    );
  });
});

/** One value out of both formats; `json` is JSON text, `xml` the member's element. */
async function decodeBoth(member: string, json: string, xml: string): Promise<unknown[]> {
  const inJson = decodeJson("WebcamBooking", jsonWith(member, json));
  const inXml = await decodeXml("WebcamBooking", bookingXml(member, xml));
  return [inJson, inXml].map((value) => new Map<string, unknown>(Object.entries(value)).get(member));
}

/** The error of each format. */
async function faultsOfBoth(member: string, json: string, xml: string): Promise<ContractError[]> {
  const inJson = await errorOf(() => decodeJson("WebcamBooking", jsonWith(member, json)));
  const inXml = await errorOf(() => decodeXml("WebcamBooking", bookingXml(member, xml)));
  return [inJson, inXml].filter(isContractError);
}

function jsonWith(member: string, json: string): string {
  return JSON.stringify(booking({ [member]: "PLACE" })).replace('"PLACE"', () => json);
}

describe("the same value out of both formats", () => {
  test.each([
    ["an integer", "Duration", "2147483647", "<Duration>2147483647</Duration>", 2147483647],
    ["an integer with white space, sign and zeros", "Duration", "15", "<Duration>\n +0015 </Duration>", 15],
    ["an integer written with a fraction of zeros in JSON", "Duration", "15.0", "<Duration>15</Duration>", 15],
    ["zero, whatever its sign", "Duration", "-0", "<Duration>-0</Duration>", 0],
    ["a decimal with its scale", "Credits", "10.0000", "<Credits>10.0000</Credits>", 10],
    [
      "a decimal that no double is, but that its shortest text gives back",
      "Credits",
      "0.1",
      "<Credits>.1</Credits>",
      0.1,
    ],
    [
      "a decimal with more zeros than a double has digits",
      "Credits",
      "10.00000000000000000000",
      "<Credits>10.00000000000000000000</Credits>",
      10,
    ],
    ["true", "IsMulitple", "true", "<IsMulitple>1</IsMulitple>", true],
    ["false", "IsMulitple", "false", "<IsMulitple> false </IsMulitple>", false],
    [
      "a date with seconds, fraction and offset, kept as text",
      "CreateDate",
      '"2018-01-01T11:00:05.1234567+01:00"',
      "<CreateDate>2018-01-01T11:00:05.1234567+01:00</CreateDate>",
      "2018-01-01T11:00:05.1234567+01:00",
    ],
    [
      "a date in UTC",
      "CreateDate",
      '"2018-01-01T11:00:05Z"',
      "<CreateDate> 2018-01-01T11:00:05Z </CreateDate>",
      "2018-01-01T11:00:05Z",
    ],
    ["a leap day", "CreateDate", '"2020-02-29T00:00"', "<CreateDate>2020-02-29T00:00</CreateDate>", "2020-02-29T00:00"],
    ["null", "AcceptedDate", "null", '<AcceptedDate i:nil="true"/>', null],
    ["null as 1", "AcceptedDate", "null", '<AcceptedDate i:nil=" 1 "></AcceptedDate>', null],
    ["null as the page's isnil", "AcceptedDate", "null", '<AcceptedDate i:isnil="true" />', null],
    ["what is not nil", "CancelledReason", '"no"', '<CancelledReason i:nil="false">no</CancelledReason>', "no"],
    ["an empty string", "CancelledReason", '""', "<CancelledReason/>", ""],
    ["an empty string between tags", "CancelledReason", '""', "<CancelledReason></CancelledReason>", ""],
    [
      "a string, untrimmed",
      "CancelledReason",
      '" \\t a\\n b "',
      "<CancelledReason> \t a\n b </CancelledReason>",
      " \t a\n b ",
    ],
    ["a string of white space", "CancelledReason", '"  "', "<CancelledReason>  </CancelledReason>", "  "],
    [
      "CR LF, which XML reads as LF",
      "CancelledReason",
      '"a\\nb\\nc"',
      "<CancelledReason>a\r\nb\rc</CancelledReason>",
      "a\nb\nc",
    ],
    [
      "a carriage return as a reference",
      "CancelledReason",
      '"a\\r\\nb"',
      "<CancelledReason>a&#xD;\nb</CancelledReason>",
      "a\r\nb",
    ],
    [
      "references and CDATA",
      "CancelledReason",
      '"<a> & \\"b\\" \'c\' é 😀 &amp; ]]>"',
      "<CancelledReason>&lt;a> &amp; &quot;b&quot; &apos;c&apos; &#233; &#x1F600; <![CDATA[&amp; ]]]]><![CDATA[>]]></CancelledReason>",
      "<a> & \"b\" 'c' é 😀 &amp; ]]>",
    ],
    [
      "escaped markup, once",
      "CancelledReason",
      '"&lt;b&gt;"',
      "<CancelledReason>&amp;lt;b&amp;gt;</CancelledReason>",
      "&lt;b&gt;",
    ],
    [
      "text around a comment and a processing instruction",
      "CancelledReason",
      '"ab"',
      "<CancelledReason>a<!-- ' <x> & --><?pi it's \" ?>b</CancelledReason>",
      "ab",
    ],
    ["text that looks like a number", "CancelledReason", '"007"', "<CancelledReason>007</CancelledReason>", "007"],
  ])("%s", async (_, member, json, xml, value) => {
    expect(await decodeBoth(member, json, xml)).toEqual([value, value]);
  });
});

describe("the same fault in both formats, with path, expected and found", () => {
  const int32 = "an integer from -2147483648 to 2147483647";
  const statuses = 'one of "Pending", "Accepted", "Rejected", "Confirmed", "Cancelled"';
  const date = "a date and time as YYYY-MM-DDThh:mm, with or without seconds, fraction and offset";
  const decimal = "a decimal that a JavaScript number holds exactly";
  test.each([
    ["text for an integer", "Duration", '"ten"', "<Duration>ten</Duration>", int32, '"ten"'],
    ["an empty integer", "Duration", '""', "<Duration/>", int32, '""'],
    ["an integer beyond int32", "Duration", "2147483648", "<Duration>2147483648</Duration>", int32, /^"?2147483648"?$/],
    [
      "an integer beyond 2^53",
      "Duration",
      "9007199254740993",
      "<Duration>9007199254740993</Duration>",
      int32,
      /9007199254740993/,
    ],
    ["a fraction for an integer", "Duration", "1.5", "<Duration>1.5</Duration>", int32, /1\.5/],
    [
      "a decimal that a double would round",
      "Credits",
      "0.10000000000000000001",
      "<Credits>0.10000000000000000001</Credits>",
      decimal,
      /0\.10000000000000000001/,
    ],
    [
      "a decimal beyond a double's range",
      "Credits",
      "1e400",
      `<Credits>1${"0".repeat(400)}</Credits>`,
      decimal,
      /^"?1/,
    ],
    ["a decimal below a double's range", "Credits", "1e-400", `<Credits>0.${"0".repeat(400)}1</Credits>`, decimal, /./],
    ["a value that is not in the enum", "Status", '"cancelled"', "<Status>cancelled</Status>", statuses, '"cancelled"'],
    ["white space in an enum", "Status", '" Cancelled"', "<Status> Cancelled</Status>", statuses, '" Cancelled"'],
    [
      "a number that is not in the enum",
      "SoftwareTypeID",
      "4",
      "<SoftwareTypeID>4</SoftwareTypeID>",
      "one of 1, 2, 3",
      /^"?4"?$/,
    ],
    ["a word for a boolean", "IsMulitple", '"True"', "<IsMulitple>True</IsMulitple>", "a boolean", '"True"'],
    ["null that the contract does not allow", "Status", "null", '<Status i:nil="true"/>', statuses, "null"],
    [
      "an impossible date",
      "CreateDate",
      '"2018-02-29T11:00"',
      "<CreateDate>2018-02-29T11:00</CreateDate>",
      date,
      '"2018-02-29T11:00"',
    ],
    [
      "a date without a time",
      "CreateDate",
      '"2018-02-28"',
      "<CreateDate>2018-02-28</CreateDate>",
      date,
      '"2018-02-28"',
    ],
    [
      "a date of another form",
      "AcceptedDate",
      '"28/02/2018 11:00"',
      "<AcceptedDate>28/02/2018 11:00</AcceptedDate>",
      `${date} or null`,
      '"28/02/2018 11:00"',
    ],
    ["text for an object", "Performer", '"x"', `<Performer>x</Performer>`, "an object", '"x"'],
  ])("%s", async (_, member, json, xml, expected, found) => {
    const [inJson, inXml] = await faultsOfBoth(member, json, xml);
    for (const [error, format] of [
      [inJson, "json"],
      [inXml, "xml"],
    ] as const) {
      expect(error).toMatchObject({ name: "ContractError", path: `/${member}`, expected, format });
      expect(error?.found).toMatch(found);
    }
  });

  test("a required member that is not there", async () => {
    const { Status: _, ...rest } = booking();
    const inJson = await errorOf(() => decodeJson("WebcamBooking", JSON.stringify(rest)));
    const inXml = await errorOf(() => decodeXml("WebcamBooking", bookingXml("Status")));
    for (const error of [inJson, inXml]) {
      expect(error).toMatchObject({ name: "ContractError", path: "/Status", expected: statuses, found: "nothing" });
    }
  });

  test("a fault in a member's member has its whole path", async () => {
    const performer = { ...Object(booking()["Performer"]), Total: "six" };
    const inJson = await errorOf(() => decodeJson("WebcamBooking", JSON.stringify(booking({ Performer: performer }))));
    const inXml = await errorOf(() => decodeXml("WebcamBooking", page.xml.replace(">6<", ">six<")));
    for (const error of [inJson, inXml]) expect(error).toMatchObject({ path: "/Performer/Total", found: '"six"' });
  });

  test("what was found is shortened", async () => {
    const [inJson, inXml] = await faultsOfBoth(
      "Status",
      JSON.stringify("x".repeat(1000)),
      `<Status>${"x".repeat(1000)}</Status>`,
    );
    expect(inJson?.found.length).toBeLessThan(50);
    expect(inXml?.found).toBe(inJson?.found);
  });

  test("the message says it all in one sentence", () => {
    expect(() => decodeJson("WebcamBooking", jsonWith("Duration", '"ten"'))).toThrow(
      'The value at /Duration does not fit the contract: expected an integer from -2147483648 to 2147483647, found "ten" (json).',
    );
  });

  test("the message of what is not there says that a required member is missing, in both formats", async () => {
    const missing =
      /^The required member at \/Performer\/UserID is missing: expected an integer from -2147483648 to 2147483647 \((?:json|xml)\)\.$/;
    const { UserID: _, ...performer } = JSON.parse(page.json).Performer;
    expect(() => decodeJson("WebcamBooking", jsonWith("Performer", JSON.stringify(performer)))).toThrow(missing);
    await expect(decodeXml("WebcamBooking", page.xml.replace(/<UserID>.*<\/UserID>/, ""))).rejects.toThrow(missing);
  });

  test.each(["null", "[]", '"x"', "1"])("a root that is no object: %s", async (json) => {
    expect(await errorOf(() => decodeJson("WebcamBooking", json))).toMatchObject({ path: "", expected: "an object" });
  });
});

describe("members that the contract does not name are ignored in both formats", () => {
  test("whatever they hold", async () => {
    const inJson = decodeJson("WebcamBooking", JSON.stringify(booking({ New: { deep: [1, "2"] } })));
    const inXml = await decodeXml(
      "WebcamBooking",
      bookingXml("Status", '<New><deep a="b">x</deep></New><Status z:Id="i1" xmlns:z="urn:z">Cancelled</Status>'),
    );
    expect(inJson).toEqual(booking());
    expect(inXml).toEqual(booking({ SessionDate: "2018-02-01T00:00" }));
  });

  test("an element of a member's name in another namespace is another element", async () => {
    const xml = bookingXml("Status", '<Status xmlns="urn:other">Nonsense</Status><Status>Cancelled</Status>');
    expect(await decodeXml("WebcamBooking", xml)).toMatchObject({ Status: "Cancelled" });
  });
});

describe("XML names", () => {
  test("are matched by namespace and local name, whatever the prefixes", async () => {
    const prefixed = page.xml
      .replace('xmlns="', 'xmlns:b="')
      .replaceAll(/<(\/?)(?=[A-Z])/g, "<$1b:")
      .replaceAll(/<b:(\w+) xmlns="[^"]*">(\d)<\/b:\1>/g, `<p:$1 xmlns:p="${profileNamespace}">$2</p:$1>`);
    expect(prefixed).toContain("<p:Total xmlns:p=");
    expect(await decodeXml("WebcamBooking", prefixed)).toEqual(await decodeXml("WebcamBooking", page.xml));
  });

  test("a member in a wrong namespace is missing, and the error says where it is", async () => {
    const xml = page.xml.replaceAll(` xmlns="${profileNamespace}"`, "");
    expect(await errorOf(() => decodeXml("WebcamBooking", xml))).toMatchObject({
      path: "/Performer/Total",
      found: `nothing in its namespace, but element Total in ${receivedNamespace}`,
    });
  });

  test("the root element is the contract's, by namespace too", async () => {
    expect(await errorOf(() => decodeXml("WebcamBooking", "<WebcamBooking/>"))).toMatchObject({
      name: "ContractError",
      path: "",
      expected: `element WebcamBooking in ${receivedNamespace}`,
      found: "element WebcamBooking in no namespace",
    });
  });

  test("a default namespace does not apply to nil, nor does an unprefixed attribute count", async () => {
    const xml = bookingXml("AcceptedDate", '<AcceptedDate nil="true">2018-01-01T15:00</AcceptedDate>');
    expect(await decodeXml("WebcamBooking", xml)).toMatchObject({ AcceptedDate: "2018-01-01T15:00" });
  });
});

describe("XML that JSON has no like of", () => {
  test.each([
    ["an element twice", "Status", "<Status>Pending</Status><Status>Cancelled</Status>", "another one"],
    ["an element in a scalar", "Status", "<Status>Cancelled<b/></Status>", "child elements"],
    ["content in an element that is nil", "AcceptedDate", '<AcceptedDate i:nil="true">x</AcceptedDate>', "content"],
    ["a nil that is no boolean", "AcceptedDate", '<AcceptedDate i:nil="yes"/>', '"yes"'],
  ])("%s is a ContractError", async (_, member, xml, found) => {
    expect(await errorOf(() => decodeXml("WebcamBooking", bookingXml(member, xml)))).toMatchObject({
      name: "ContractError",
      path: `/${member}`,
      found,
    });
  });

  test("text between elements is a ContractError", async () => {
    const xml = bookingXml("Status", "stray<Status>Cancelled</Status>");
    expect(await errorOf(() => decodeXml("WebcamBooking", xml))).toMatchObject({ path: "", found: '"stray"' });
  });
});

test("an unknown schema name is a TypeError that lists the known ones", async () => {
  // @ts-expect-error the name is checked by the compiler too
  expect(() => decodeJson("toString", "{}")).toThrow(/No schema named "toString"; there are: .*WebcamBooking/);
  // @ts-expect-error likewise
  await expect(decodeXml("Other", "<a/>")).rejects.toThrow(TypeError);
});
