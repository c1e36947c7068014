import { getLineColLocation, Source } from "@redocly/openapi-core";
import { keysOf } from "../../src/contract/json-pointer.js";
import { JsonPlaces } from "./json-text.js";

/**
 * A text whose places are found in time that grows with its length alone. Redocly's way to them compares each key of an object with all keys
 * before it, to find those that are there twice; who reads the text has refused these.
 */
export class PlacedSource extends Source {
  private places: JsonPlaces | undefined;

  /** @param isJson whether the text is JSON, in which places are found without reading it as YAML, which takes seconds */
  constructor(
    { absoluteRef, body, mimeType }: Source,
    private readonly isJson: boolean,
  ) {
    super(absoluteRef, body, mimeType);
  }

  override getAst(safeLoad: Parameters<Source["getAst"]>[0]): ReturnType<Source["getAst"]> {
    return super.getAst((text, options) => safeLoad(text, { ...options, ignoreDuplicateKeys: true }));
  }

  /** The place of a value, or of its key if it has one. */
  start(pointer: string): { readonly line: number; readonly col: number } {
    if (!this.isJson) return getLineColLocation({ source: this, pointer, reportOnKey: true }).start;
    this.places ??= new JsonPlaces(this.body);
    return this.places.find(keysOf(pointer === "#/" ? "#" : pointer));
  }
}
