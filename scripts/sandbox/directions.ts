import { isRecord } from "../load/contract-node.js";
import type { Contract } from "../model/contract.js";

/**
 * A contract in which all is as in a request, whichever way it is read or written: members that only answers have are not required, and those
 * of requests alone are like any other.
 */
export function asRequests(contract: Contract): Contract {
  return withProperties(contract, ({ access, required, ...others }) => [
    access === "read" || required === undefined ? others : { ...others, required },
  ]);
}

/** The same of answers: those of requests alone are not there. */
export function asAnswers(contract: Contract): Contract {
  return withProperties(contract, ({ access, ...others }) => (access === "write" ? [] : [others]));
}

type Change = (property: Readonly<Record<string, unknown>>) => readonly object[];

function withProperties(contract: Contract, change: Change): Contract {
  return JSON.parse(JSON.stringify(contract, withoutLoss), (_, value: unknown) => {
    const properties = isRecord(value) ? value["properties"] : undefined;
    if (!isRecord(value) || !Array.isArray(properties)) return value;
    return {
      ...value,
      properties: properties.flatMap((property) => (isRecord(property) ? change(property) : [property])),
    };
  });
}

/** Defaults that JSON has no number for are of no matter to what is checked. */
export function withoutLoss(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
