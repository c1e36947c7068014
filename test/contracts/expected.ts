import { readdirSync, readFileSync } from "node:fs";

/** A document of the kind that a server sends, and what it is by the contract. */
export interface ServerDocument {
  readonly name: string;
  /** As it is sent, byte order mark included. */
  readonly xml: Uint8Array;
  /** The name of the schema. */
  readonly schema: string;
  /** A value of JSON: the very value that the document stands for. */
  readonly value: unknown;
}

/** A document that does not fit the contract. */
export interface WrongDocument extends Omit<ServerDocument, "value"> {
  /** JSON pointer to what does not fit. */
  readonly faultAt: string;
}

/** The documents of one contract, each an XML file with a JSON file beside it. */
export function documentsOf(contract: string): {
  readonly right: readonly ServerDocument[];
  readonly wrong: readonly WrongDocument[];
} {
  const directory = `test/contracts/documents/${contract}`;
  const documents = readdirSync(directory)
    .filter((file) => file.endsWith(".xml"))
    .map((file) => {
      const name = file.replace(/\.xml$/, "");
      const expected: Expected = JSON.parse(readFileSync(`${directory}/${name}.json`, "utf8"));
      return { name, xml: new Uint8Array(readFileSync(`${directory}/${file}`)), ...expected };
    });
  return {
    right: documents.filter((document) => "value" in document),
    wrong: documents.filter((document) => "faultAt" in document),
  };
}

type Expected = { readonly schema: string } & ({ readonly value: unknown } | { readonly faultAt: string });
