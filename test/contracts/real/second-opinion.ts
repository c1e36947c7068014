import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { stringFormats } from "../../../scripts/compile/schemas/schema-keywords.js";
import { readScalar } from "../../support/read-scalar.js";
import type { OpenApiDocument } from "./document.js";
import type { ContractExample } from "./examples.js";
import { translateSchema } from "./schema-translation.js";

/** What Ajv says of an example: that it fits its schema, or why not. Of the text of an XML document it has none. */
export type Opinion = "fits" | "none" | { readonly refused: string };

/**
 * Gives the function that asks Ajv whether an example fits the contract's own schema. Neither the build nor the decoder has a part in the
 * answer, but for what the formats are: Ajv alone knows none.
 */
export function bindSecondOpinion(document: OpenApiDocument): (example: ContractExample) => Opinion {
  const answers = new Schemas(document, "readOnly");
  const requests = new Schemas(document, "writeOnly");
  return ({ value, format, schema, of }) => {
    if (format === "xml" && typeof value === "string") return "none";
    if (!("schema" in of)) return (of.status === undefined ? requests : answers).opinion(schema, value);
    // A schema's own example may be that of a request.
    const asAnswer = answers.opinion(schema, value);
    return asAnswer !== "fits" && requests.opinion(schema, value) === "fits" ? "fits" : asAnswer;
  };
}

/** The contract's schemas in Ajv, each added when something refers to it. */
class Schemas {
  private readonly ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    logger: false,
    formats: { ...ofStrings(), ...ofNumbers },
  });
  private readonly added = new Set<string>();

  constructor(
    private readonly document: OpenApiDocument,
    private readonly access: "readOnly" | "writeOnly",
  ) {}

  opinion(pointer: string, value: unknown): Opinion {
    const validate = this.validator(pointer);
    if (validate(value)) return "fits";
    const [error] = validate.errors ?? [];
    return { refused: `${error?.instancePath || "the value"} ${error?.message ?? "does not fit"}` };
  }

  private validator(pointer: string): ValidateFunction {
    const identifier = this.add(pointer);
    const validate = this.ajv.getSchema(identifier);
    if (validate === undefined) throw new Error(`Ajv has no schema for ${pointer}.`);
    return validate;
  }

  /** Adds a schema and what it refers to, and gives what it is known by. */
  private add(pointer: string): string {
    const identifier = `schema:${encodeURIComponent(pointer)}`;
    if (this.added.has(pointer)) return identifier;
    this.added.add(pointer);
    const schema = translateSchema(this.document.at(pointer).value, {
      version: this.document.version,
      access: this.access,
      refer: (reference) => this.add(decodeURIComponent(reference.slice(1))),
    });
    this.ajv.addSchema({ ...Object(schema), ...(schema === false && { not: {} }) }, identifier);
    return identifier;
  }
}

function ofStrings() {
  return Object.fromEntries(
    // No JSON holds the bytes of `binary`: a text stands for them in an example.
    stringFormats
      .filter((format) => format !== "binary")
      .map((format) => [format, (text: string) => readScalar(text, { kind: "string", format }) !== undefined]),
  );
}

/** OpenAPI Format Registry. */
const ofNumbers = Object.fromEntries(
  [8, 16, 32, 64].flatMap((bits) => [
    [`int${bits}`, within(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)],
    [`uint${bits}`, within(0, 2 ** bits - 1)],
  ]),
);

function within(least: number, greatest: number) {
  return { type: "number" as const, validate: (value: number) => value >= least && value <= greatest };
}
