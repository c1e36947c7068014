import type { Oas3Rule } from "@redocly/openapi-core";

/** Every operation states its prerequisites, or says why there are none. */
export const operationPrerequisites: Oas3Rule = () => ({
  Operation(operation, { location, report }) {
    if ("x-prerequisites" in operation) return;
    report({
      message:
        "The operation does not state its prerequisites: write `x-prerequisites` with its rules, or with `none` and the reason.",
      location: location.key(),
    });
  },
});
