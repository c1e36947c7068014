import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import {
  BaseResolver,
  type Document,
  isAbsoluteUrl,
  ResolveError,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { limits } from "../model/limits.js";
import { DocumentLimits } from "./document-limits.js";
import { parsePlainJson } from "./json-text.js";
import { PlacedSource } from "./placed-source.js";
import { OutsideRoots, type ReadableRoots } from "./readable-roots.js";
import { checkReferenceChains } from "./reference-chains.js";
import { SourceFaultError } from "./source-fault-error.js";

/** References are followed from file to file more often than the build takes. */
export class TooManyReferences extends Error {
  override readonly name = "TooManyReferences";
}

/** Reads the files of a contract, each once: those inside certain directories alone, and nothing over the network. */
export class OfflineResolver extends BaseResolver {
  private readonly documentLimits = new DocumentLimits();
  private followed = 0;

  /**
   * @param roots directories in which files are read
   * @param onRead is told the absolute path of each file before it is read, of those too that turn out not to be there
   */
  constructor(
    private readonly roots: ReadableRoots,
    private readonly onRead: (file: string) => void = () => {},
  ) {
    super();
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (isAbsoluteUrl(absoluteRef))
      throw new ResolveError(new Error(`${absoluteRef} is not read: the build is offline`));
    if (!this.roots.hold(absoluteRef)) throw new OutsideRoots();
    this.onRead(absoluteRef);
    const source = await super.loadExternalRef(absoluteRef);
    if (source.body.includes("\uFFFD")) await refuseOtherEncodings(source);
    return source;
  }

  /** Redocly asks for the document of each reference to another file as often as it follows it. */
  override async resolveDocument<T>(base: string | null, ref: string, isRoot?: boolean) {
    this.followed += 1;
    if (this.followed > limits.referencesBetweenFiles) throw new TooManyReferences();
    return super.resolveDocument<T>(base, ref, isRoot);
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const json = isRoot || extname(source.absoluteRef) === ".json" ? parsePlainJson(source.body) : undefined;
    const placed = new PlacedSource(source, json !== undefined);
    const document = json === undefined ? super.parseDocument(placed, isRoot) : { source: placed, parsed: json };
    // JSON has no aliases.
    if (json === undefined) this.documentLimits.check(document);
    checkReferenceChains(document, this);
    return document;
  }
}

/** A byte that is none of UTF-8's has become U+FFFD by now, and what it stood for would be lost. */
async function refuseOtherEncodings(source: Source): Promise<void> {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(await readFile(source.absoluteRef));
  } catch {
    const before = source.body.slice(0, source.body.indexOf("\uFFFD")).split("\n");
    const start = { line: before.length, col: (before.at(-1)?.length ?? 0) + 1 };
    const fault = { location: { source, pointer: undefined, start }, found: "bytes that are not UTF-8", advice };
    throw new YamlParseError(new SourceFaultError(fault), source);
  }
}

const advice = "save the file in UTF-8";
