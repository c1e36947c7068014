import { casesOf, chains, endingInNoText, type HostileCase, type HostileDocuments, series } from "./hostile-case.js";

const inText = (content: string) => `{"Text":"${content}"}`;
const nestedIn = (list: string, chain: (levels: number) => string) => (count: number) =>
  `{"${list}":[${chains(count, chain, ",")}]}`;
const nested = (content: string) => (levels: number) => '{"Tree":'.repeat(levels) + content + "}".repeat(levels);

/** Documents that are JSON and fit the contract. What it does not name is passed over. */
const accepted: HostileDocuments = {
  "nested objects": nestedIn("Trees", nested("{}")),
  "nested objects that no schema names": nestedIn("a", (levels) => `${'{"a":'.repeat(levels)}{}${"}".repeat(levels)}`),
  "nested arrays that no schema names": nestedIn("a", (levels) => "[".repeat(levels) + "]".repeat(levels)),
  "many members that no schema names": (count) => `{${series(count, (index) => `"a${index}":0`, ",")}}`,
  "many items of a list": (count) => `{"Texts":[${series(count, () => '"a"', ",")}]}`,
  "many small objects": (count) => `{"a":[${series(count, () => '{"b":0}', ",")}]}`,
  "long text": (count) => inText("text ".repeat(count)),
  "long text beyond Latin-1": (count) => inText("日本語 ".repeat(count)),
  "many escapes": (count) => inText("\\n\\u0041\\\\".repeat(count)),
  "many escapes in a name": (count) => `{"${"\\n\\u0041".repeat(count)}":0}`,
  "a long name": (count) => `{"${"a".repeat(count)}":0}`,
  "long white space": (count) => `{${" \n\t".repeat(count)}}`,
  "many members of a map": (count) => `{"Named":{${series(count, (index) => `"a${index}":""`, ",")}}}`,
  "many items that must differ": (count) => `{"Unlike":[${series(count, (index) => `"${index}"`, ",")}]}`,
  "nested objects that a discriminator at their end tells": nestedIn(
    "Parts",
    (levels) => `${'{"Part":'.repeat(levels)}{"Kind":"Leaf"}${',"Kind":"Branch"}'.repeat(levels)}`,
  ),
  "many numbers of many digits": (count) => `{"a":[${series(count, () => "1.2345678901234567", ",")}]}`,
  "zeros after the point": (count) => `{"Decimal":1.${"0".repeat(count)}}`,
  "a number of many digits that no schema names": (count) => `{"a":${"1".repeat(count)}}`,
  "an exponent of many digits that no schema names": (count) => `{"a":1e${"1".repeat(count)}}`,
  "a fraction of a second": (count) => `{"Time":"2018-01-01T11:00:00.${"1".repeat(count)}"}`,
  "text of many digits": (count) => inText("1".repeat(count)),
};

const inside = (content: string) => (levels: number) => '{"Inside":'.repeat(levels) + content + "}".repeat(levels);

/** Likewise, and there are several alternatives at each level. */
const acceptedAlternatives: HostileDocuments = {
  "nested objects that fit two alternatives each": nestedIn("Insides", inside('{"One":"","Other":""}')),
  "a long list within nested objects that fit two alternatives each": (count) =>
    inside(`{"Texts":[${series(count, () => '""', ",")}]}`)(Math.min(count, 900)),
};

/** Likewise, where it shows last that none fits. */
const unfitAlternatives: HostileDocuments = {
  "nested objects that fit no alternative, which the innermost shows": nestedIn(
    "Insides",
    inside('{"One":0,"Other":0}'),
  ),
};

/** RFC 8259 §4 leaves to the reader whether a name may come twice: to take it and to refuse it are both right, and neither may be slow. */
const ambiguous: HostileDocuments = {
  "many members of one name": (count) => `{${series(count, () => '"a":0', ",")}}`,
  "a member twice, at the end": (count) => `{${series(count, (index) => `"a${index}":0`, ",")},"a0":0}`,
};

/** Documents that are not JSON, where it shows last. */
const malformed: HostileDocuments = {
  "a fault at the end of many lines": (count) => `[${"0,\n".repeat(count)}x]`,
  "a fault at the end of a long line": (count) => `[${"0,".repeat(count)}x]`,
  "arrays that never end": (count) => "[[],".repeat(900) + "[],".repeat(count),
  "text that never ends": (count) => `{"Text":"${"text ".repeat(count)}`,
  "escapes that never end": (count) => `{"Text":"${"\\n".repeat(count)}`,
  "a number that runs into a letter": (count) => `[${"1".repeat(count)}x]`,
  "bytes that are no text, at the end": (count) => endingInNoText(inText("text ".repeat(count))),
};

/** Documents that do not fit the contract. */
const unfit: HostileDocuments = {
  "a misfit at great depth": (count) =>
    `{"Trees":[${chains(count, nested("{}"), ",")},${nested('{"Integer":"one"}')(900)}]}`,
  "a number of many digits": (count) => `{"Decimal":${"1".repeat(count)}}`,
  "a date with a fraction and a letter": (count) => `{"Time":"2018-01-01T11:00:00.${"1".repeat(count)}x"}`,
};

export const jsonCases: readonly HostileCase[] = [
  ...casesOf("JSON", accepted, "value"),
  ...casesOf("JSON", ambiguous, "value", "JsonSyntaxError"),
  ...casesOf("JSON", malformed, "JsonSyntaxError"),
  ...casesOf("JSON", unfit, "ContractError"),
  ...byAlternatives(casesOf("JSON", acceptedAlternatives, "value")),
  ...byAlternatives(casesOf("JSON", unfitAlternatives, "ContractError")),
];

function byAlternatives(cases: readonly HostileCase[]): HostileCase[] {
  return cases.map((hostile) => ({ ...hostile, schema: "Alternatives" }));
}
