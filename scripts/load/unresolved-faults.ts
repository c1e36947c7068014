import { isAbsoluteUrl, YamlParseError } from "@redocly/openapi-core";
import { limits } from "../model/limits.js";
import { describe } from "./contract-node.js";
import { TooManyReferences } from "./offline-resolver.js";
import { valueAt } from "./pointer.js";
import { OutsideRoots } from "./readable-roots.js";
import type { References, Unresolved } from "./references.js";
import type { SourceFault } from "./source-fault.js";
import { syntaxFault } from "./syntax-fault.js";

/**
 * What is wrong with the references that lead to nothing, and what to do. Of a reference to another one that leads to nothing, nothing is
 * said: the other one is at fault.
 */
export function unresolvedFaults({ unresolved, root }: References): SourceFault[] {
  const isDirect = ({ reference, location }: Unresolved) =>
    !reference.startsWith("#") ||
    location.source !== root?.location.source ||
    valueAt(root.value, reference.slice(1)) === undefined;
  const direct = unresolved.filter(isDirect);
  const told = direct.length > 0 ? direct : unresolved;
  const tooMany = told.find(({ error }) => error instanceof TooManyReferences);
  if (tooMany !== undefined) return [faultOf(tooMany)];
  const unreadable = new Set<Error>();
  return told.flatMap((one) => {
    if (!(one.error instanceof YamlParseError)) return [faultOf(one)];
    if (unreadable.has(one.error)) return [];
    unreadable.add(one.error);
    return [syntaxFault(one.error)];
  });
}

function faultOf({ reference, location, error }: Unresolved): SourceFault {
  if (isAbsoluteUrl(reference)) {
    return {
      location,
      found: `a reference over the network, ${describe(reference)}: the build is offline`,
      advice: "save the file beside the contract, and refer to it by its path",
    };
  }
  if (error instanceof OutsideRoots) {
    return {
      location,
      found: `${describe(reference)}, outside the contract's directory and the working directory: it is not read`,
      advice: "move the file inside, or name its directory with --root",
    };
  }
  if (error instanceof TooManyReferences) {
    return {
      location,
      found: `references that lead from file to file more than ${limits.referencesBetweenFiles} times`,
      advice: "refer to what the last of them refers to",
    };
  }
  if (error === undefined) {
    return {
      location,
      found: `${describe(reference)}, which leads to nothing`,
      advice: "refer to a place that is there",
    };
  }
  return {
    location,
    found: `${describe(reference)}, a file that cannot be read`,
    advice: "write the path as it is from this file",
  };
}
