import { isAbsoluteUrl, YamlParseError } from "@redocly/openapi-core";
import { describe } from "./contract-node.js";
import type { Unresolved } from "./references.js";
import type { SourceFault } from "./source-fault.js";

/** What is wrong with a reference that leads to nothing, and what to do. */
export function unresolvedFault({ reference, location, error }: Unresolved): SourceFault {
  if (isAbsoluteUrl(reference)) {
    return {
      location,
      found: `a reference over the network, ${describe(reference)}: the build is offline`,
      advice: "save the file beside the contract, and refer to it by its path",
    };
  }
  if (error instanceof YamlParseError) {
    const { source, line, col } = error;
    return {
      location: { source, pointer: undefined, start: { line, col } },
      found: `what is no YAML, in a file that ${describe(reference)} refers to: ${error.message}`,
      advice: "write YAML or JSON",
    };
  }
  const [file = ""] = reference.split("#");
  return error === undefined || file === ""
    ? { location, found: `${describe(reference)}, which leads to nothing`, advice: "refer to a place that is there" }
    : {
        location,
        found: `${describe(reference)}, a file that cannot be read`,
        advice: "write the path as it is from this file",
      };
}
