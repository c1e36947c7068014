import type { Redact } from "../errors/redact.js";
import { setMember } from "../values/set-member.js";

/** A decoded value with its secrets taken out, in place; names of members stay, but for those that hold a secret. */
export function redactedValue(value: unknown, redact: Redact): unknown {
  const holder: Record<string, unknown> = { value };
  const pending = [holder];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    for (const [name, member] of Object.entries(parent)) {
      const redactedName = redact(name);
      const redacted = redactedScalar(member, redact);
      if (redactedName !== name) Reflect.deleteProperty(parent, name);
      if (redactedName !== name || redacted !== member) setMember(parent, redactedName, redacted);
      if (isRecord(member)) pending.push(member);
    }
  }
  return holder["value"];
}

/** A number may be a secret's digits. */
function redactedScalar(value: unknown, redact: Redact): unknown {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return value;
  const text = String(value);
  const redacted = redact(text);
  return redacted === text ? value : redacted;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
