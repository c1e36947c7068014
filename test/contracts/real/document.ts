import { readFile } from "node:fs/promises";
import { parseYaml } from "@redocly/openapi-core";
import { isRecord } from "../../../scripts/load/contract-node.js";
import { keyOfStep, pointerStep } from "../../../src/contract/json-pointer.js";
import { methods } from "../../../src/contract/methods.js";

/** A value of a contract, and its JSON pointer. */
export interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

/** An OpenAPI document read without the build, so that the build's answer has something to be held against. */
export class OpenApiDocument {
  constructor(
    private readonly root: unknown,
    readonly bytes: number,
  ) {}

  /** Of OpenAPI: the first two numbers tell what a schema means. */
  get version(): string {
    return String(isRecord(this.root) ? this.root["openapi"] : "");
  }

  /** What stands at a JSON pointer. */
  at(pointer: string): Place {
    return this.follow(pointer.split("/").slice(1));
  }

  /** The members of the object at a place, references followed; none where there is no object. */
  membersAt(...steps: readonly string[]): [string, Place][] {
    let place: Place = { pointer: "", value: this.root };
    for (const step of steps) place = this.member(place, step);
    return this.members(place);
  }

  members(place: Place): [string, Place][] {
    const { value, pointer } = this.resolve(place);
    if (!isRecord(value)) return [];
    return Object.entries(value).map(([key, member]) => [key, { pointer: pointer + pointerStep(key), value: member }]);
  }

  /** The items of the list at a place; none where there is no list. */
  items(place: Place): Place[] {
    const { value, pointer } = this.resolve(place);
    return Array.isArray(value) ? value.map((item, index) => ({ pointer: `${pointer}/${index}`, value: item })) : [];
  }

  member(place: Place, key: string): Place {
    const { value, pointer } = this.resolve(place);
    const holder = Array.isArray(value) ? { ...value } : value;
    const member = isRecord(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
    return { pointer: pointer + pointerStep(key), value: member };
  }

  /** Follows a reference inside the document. */
  resolve(place: Place): Place {
    const reference = isRecord(place.value) ? place.value["$ref"] : undefined;
    if (typeof reference !== "string" || !reference.startsWith("#/")) return place;
    return this.follow(reference.slice(2).split("/").map(decodeURIComponent));
  }

  /** @param steps of a JSON pointer */
  private follow(steps: readonly string[]): Place {
    return steps
      .map(keyOfStep)
      .reduce<Place>((parent, step) => this.member(parent, step), { pointer: "", value: this.root });
  }
}

/** Reads YAML or JSON. */
export async function readDocument(file: string): Promise<OpenApiDocument> {
  const bytes = await readFile(file);
  const text = new TextDecoder().decode(bytes);
  const root: unknown = file.endsWith(".json") ? JSON.parse(text) : parseYaml(text);
  return new OpenApiDocument(root, bytes.byteLength);
}

/** A method, its path, and the Operation Object. */
export interface PlacedOperation {
  readonly method: string;
  readonly path: string;
  readonly place: Place;
}

/** The operations under `paths`. */
export function operationsOf(document: OpenApiDocument): PlacedOperation[] {
  return document.membersAt("paths").flatMap(([path, item]) =>
    document
      .members(item)
      .filter(([key]) => methods.some((method) => method === key))
      .map(([method, place]) => ({ method, path, place })),
  );
}
