import type { Condition, PrerequisiteRule } from "../../../src/client/prerequisites.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { Prerequisites } from "../../model/contract.js";
import { resolveReference } from "../document/reference-object.js";
import { propertiesOf } from "../document/schema-parts.js";

/** `x-prerequisites` of an operation; with `none` there are none. Its form is checked by its own JSON Schema; here, that what it names exists. */
export function compilePrerequisites(root: ContractNode, operation: ContractNode): Prerequisites | undefined {
  const node = operation.at("x-prerequisites")?.as("extension");
  const name = node?.at("subject")?.text();
  const identifiedBy = node?.at("identifiedBy");
  if (node === undefined || name === undefined || identifiedBy === undefined) return undefined;
  const subject = root.at("components")?.at("schemas")?.at(name);
  if (subject === undefined) {
    node.at("subject")?.refuse(describe(name), "name a schema of components/schemas");
    return undefined;
  }
  const request = requestSchema(root, operation);
  return {
    subject: name,
    identifiedBy: {
      request: memberName(root, request, identifiedBy.at("request")),
      subject: memberName(root, subject, identifiedBy.at("subject")),
    },
    rules: (node.at("rules")?.items() ?? []).map((rule) => compileRule(root, subject, rule)),
  };
}

function compileRule(root: ContractNode, subject: ContractNode, rule: ContractNode): PrerequisiteRule {
  return {
    name: rule.at("name")?.text() ?? "",
    description: rule.at("description")?.text() ?? "",
    refusedWhen: (rule.at("refusedWhen")?.items() ?? []).map((condition) => compileCondition(root, subject, condition)),
  };
}

function compileCondition(root: ContractNode, subject: ContractNode, condition: ContractNode): Condition {
  const member = memberName(root, subject, condition.at("member"));
  const schema = memberSchema(root, subject, member);
  const before = condition.at("before");
  if (before !== undefined) {
    if (schema?.at("format")?.value !== "local-date-time") {
      before.refuse(`before, of the member ${member}`, "compare a member of format local-date-time");
    }
    return { member, before: "now" };
  }
  const allowed = schema?.at("enum")?.items();
  const values = (condition.at("in")?.items() ?? []).map((item) => {
    if (allowed !== undefined && !allowed.some(({ value }) => value === item.value)) {
      item.refuse(
        describe(item.value),
        `write one of the values of ${member}: ${allowed.map(({ value }) => value).join(", ")}`,
      );
    }
    return item.value as string | number | boolean | null;
  });
  return { member, in: values };
}

function memberName(root: ContractNode, schema: ContractNode | undefined, node: ContractNode | undefined): string {
  const name = node?.text() ?? "";
  if (memberSchema(root, schema, name) === undefined) {
    const names = schema === undefined ? [] : [...propertiesOf(root, schema).keys()];
    node?.refuse(describe(name), `name a member: ${names.join(", ")}`);
  }
  return name;
}

function memberSchema(root: ContractNode, schema: ContractNode | undefined, name: string): ContractNode | undefined {
  const member = schema && propertiesOf(root, schema).get(name);
  return member && resolveReference(root, member);
}

function requestSchema(root: ContractNode, operation: ContractNode): ContractNode | undefined {
  const body = operation.at("requestBody");
  const [content] = (body && resolveReference(root, body).at("content")?.entries()) ?? [];
  const schema = content?.[1].at("schema");
  return schema && resolveReference(root, schema);
}
