import type { ContractNode } from "../../scripts/load/contract-node.js";
import { closest } from "../../scripts/report/closest.js";
import { describeFound } from "../../src/values/mismatch.js";
import { contractRule, type Finding } from "../contract-rule.js";
import { differencesOf } from "../differences.js";
import { bodiesOf, type Example, type MediaType, placeOf } from "../examples.js";

/** Examples of one name hold the same value in each media type of an answer, but for what `x-example-differences` states. */
export const noUnequalExamples = contractRule(function* (contract) {
  for (const { node, mediaTypes } of bodiesOf(contract)) {
    const examples = mediaTypes.flatMap((mediaType) => mediaType.examples);
    const statements = statementsOf(node);
    for (const example of examples) yield* missingCounterparts(example, mediaTypes);
    const differences = differencesByName(examples);
    for (const difference of differences) {
      if (!statements.some((statement) => covers(statement, difference))) yield unstated(difference);
    }
    for (const statement of statements) yield* idle(statement, examples, differences);
  }
});

/** An item of `x-example-differences`. */
interface Statement {
  readonly node: ContractNode;
  readonly example: string;
  readonly member: string;
}

function statementsOf(body: ContractNode): Statement[] {
  const items = body.at("x-example-differences")?.value;
  if (!Array.isArray(items)) return [];
  return (body.at("x-example-differences")?.items() ?? []).map((node) => ({
    node,
    example: String(node.at("example")?.value),
    member: String(node.at("member")?.value),
  }));
}

interface ExampleDifference {
  readonly name: string;
  readonly member: string;
  readonly left: Example;
  readonly right: Example;
  readonly found: string;
}

/** Each example that decodes is compared with the first of its name. */
function differencesByName(examples: readonly Example[]): ExampleDifference[] {
  return examples.flatMap((right) => {
    const left = examples.find(({ name }) => name === right.name) ?? right;
    if ("error" in left.decoded || "error" in right.decoded) return [];
    return differencesOf(left.decoded.value, right.decoded.value).map((difference) => ({
      name: left.name,
      member: difference.member,
      left,
      right,
      found: `${describeFound(difference.left)} in ${left.mediaType}, ${describeFound(difference.right)} in ${right.mediaType}`,
    }));
  });
}

function covers(statement: Statement, { name, member }: ExampleDifference): boolean {
  return statement.example === name && `${member}/`.startsWith(`${statement.member}/`);
}

function unstated({ name, member, left, right, found }: ExampleDifference): Finding {
  const { node, format } = left.format === "json" ? left : right;
  return {
    at: placeOf(node, format, member),
    message:
      `The examples \`${name}\` do not hold the same value${member === "" ? "" : ` at ${member}`}: ${found}. ` +
      "Correct one of them, or state the difference and its reason in `x-example-differences`.",
  };
}

function* idle(
  { node, example, member }: Statement,
  examples: readonly Example[],
  differences: readonly ExampleDifference[],
): Iterable<Finding> {
  const named = examples.filter(({ name }) => name === example);
  if (named.length === 0) {
    const names = [...new Set(examples.map(({ name }) => name))];
    const message = `There is no example \`${example}\` among those of this response.`;
    yield { at: node.at("example") ?? node, message, suggest: closest(example, names) };
  } else if (
    named.every(({ decoded }) => "value" in decoded) &&
    !differences.some((difference) => covers({ node, example, member }, difference))
  ) {
    const message = `The examples \`${example}\` do not differ at ${member}: leave the statement out.`;
    yield {
      at: node.at("member") ?? node,
      message,
      suggest: closest(
        member,
        differences.map((d) => d.member),
      ),
    };
  }
}

function* missingCounterparts({ name, node, mediaType }: Example, mediaTypes: readonly MediaType[]): Iterable<Finding> {
  for (const other of mediaTypes) {
    const names = other.examples.map((example) => example.name);
    if (names.length === 0 || names.includes(name)) continue;
    yield {
      at: node,
      message: `The example \`${name}\` of ${mediaType} has none of its name in ${other.name} to be compared with.`,
      suggest: closest(name, names),
    };
  }
}
