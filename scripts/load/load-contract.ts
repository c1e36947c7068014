import {
  createConfig,
  type Document,
  lintDocument,
  type NormalizedProblem,
  YamlParseError,
} from "@redocly/openapi-core";
import { limits } from "../model/limits.js";
import { didYouMean } from "../report/closest.js";
import { ContractFault, type GroupedNotice, type Place, type PlacedProblem, Problems } from "../report/problems.js";
import { circularReferences } from "./circular-references.js";
import { assembleDocument, type ContractDocument } from "./contract-document.js";
import { ContractNode, isRecord } from "./contract-node.js";
import { groupNotices } from "./notices.js";
import { OfflineResolver } from "./offline-resolver.js";
import { type OpenApiVersion, openApiVersion, versionFault } from "./openapi-version.js";
import { ReadableRoots } from "./readable-roots.js";
import { References } from "./references.js";
import { type SourceFault, SourcePlaces } from "./source-fault.js";
import { SourceFaultError } from "./source-fault-error.js";
import { Structure } from "./structure.js";
import { syntaxFault } from "./syntax-fault.js";
import { Texts } from "./texts.js";
import { unresolvedFaults } from "./unresolved-faults.js";

/** A contract in memory: its files read, as one document whose references all lead inside. */
export interface LoadedContract {
  readonly version: OpenApiVersion;
  readonly root: ContractNode;
  readonly problems: Problems;
  /** Where something of the document stands in the text of the contract's files. */
  place(pointer: string): Place;
  /** What people are told, so far, without the build being stopped. */
  notices(): readonly GroupedNotice[];
  /** Stops the build if there are problems. */
  stopIfFaulty(): void;
}

export interface LoadOptions {
  /** Is told the absolute path of each file before it is read, of those too that turn out not to be there. */
  onRead?(file: string): void;
  /** Directories in which files are read, besides the contract's own and the working directory. */
  readonly roots?: readonly string[];
  /** Whether what people are told stops the build as well. */
  readonly strict?: boolean;
}

/**
 * Reads a contract and checks that it is an OpenAPI document that the build can work on. Nothing is read over the network.
 *
 * @param file path of the contract, YAML or JSON
 * @throws ContractFault
 */
export async function loadContract(
  file: string,
  { onRead, roots = [], strict = false }: LoadOptions = {},
): Promise<LoadedContract> {
  const resolver = new OfflineResolver(new ReadableRoots(file, roots), onRead);
  const places = new SourcePlaces(file);
  const { source, version } = await readRoot(file, resolver, places);
  const { document, notices } = await walk(source, resolver, places);
  const problems = new Problems();
  const told = (): SourceFault[] => {
    const own = problems.notices.map(({ pointer, ...notice }) => ({ ...notice, location: document.locate(pointer) }));
    // What the build itself says of a place says more than that OpenAPI does not have it.
    const said = new Set(own.map(placeOf));
    return [...notices.filter((notice) => !said.has(placeOf(notice))), ...own];
  };
  return {
    version,
    root: new ContractNode(document.value, "", problems),
    problems,
    place: (pointer) => places.place(document.locate(pointer)),
    notices: () => groupNotices(told(), places),
    stopIfFaulty() {
      const own = problems.all.map(({ pointer, ...problem }) => ({ ...problem, location: document.locate(pointer) }));
      const faults = strict ? [...own, ...told().map(asFault)] : own;
      if (faults.length > 0) throw contractFault(faults, (fault) => places.placeFault(fault));
    },
  };
}

/** Of a notice, the advice is what becomes of it. */
function asFault({ location, found, advice }: SourceFault): SourceFault {
  return { location, found: `${found}: ${advice}`, advice: "mend it, or build without --strict" };
}

/** Only those that are named are looked up in the text, which takes long. */
function contractFault<Fault>(faults: readonly Fault[], place: (fault: Fault) => PlacedProblem): ContractFault {
  const named = faults.slice(0, limits.named).map(place);
  return new ContractFault(named, faults.length - named.length);
}

/** The version is looked at first: of a document of another one, the structural rules would say much that is beside the point. */
async function readRoot(file: string, resolver: OfflineResolver, places: SourcePlaces) {
  const source = await resolver.resolveDocument(null, file, true).catch(asError);
  if (source instanceof YamlParseError) throw new ContractFault([places.placeFault(syntaxFault(source))]);
  if (source instanceof Error) {
    throw new ContractFault([
      { file, line: 1, column: 1, pointer: "", found: source.message, advice: "name a file that can be read" },
    ]);
  }
  const version = openApiVersion(source.parsed);
  if (version !== undefined) return { source, version };
  const { pointer = "", found = "", advice = "" } = versionFault(source.parsed) ?? {};
  throw new ContractFault([
    places.placeFault({ location: { source: source.source, pointer: `#${pointer}` }, found, advice }),
  ]);
}

interface Walked {
  readonly document: ContractDocument;
  readonly notices: readonly SourceFault[];
}

/** Goes through the files once, as Redocly knows OpenAPI, for the references and for faults. */
async function walk(source: Document, resolver: OfflineResolver, places: SourcePlaces): Promise<Walked> {
  const references = new References();
  const texts = new Texts();
  const structure = new Structure();
  const visitors = Object.entries({ texts, references, structure });
  const config = await createConfig({
    plugins: [
      { id: "load", rules: { oas3: Object.fromEntries(visitors.map(([id, rule]) => [id, () => rule.visitors])) } },
    ],
    // What Redocly says of the structure is told, and stops nothing: see Structure.
    rules: { struct: "warn", ...Object.fromEntries(visitors.map(([id]) => [`load/${id}`, "error" as const])) },
  });
  const stop = (faults: readonly SourceFault[]) => contractFault(faults, (fault) => places.placeFault(fault));
  const said = await lintDocument({ document: source, config, externalRefResolver: resolver }).catch(async (error) => {
    if (error instanceof RangeError) throw stop([nestedTooDeep(references, source)]);
    const circles = await circularReferences(resolver);
    throw circles.length > 0 ? stop(circles) : error;
  });
  if (references.deepest.depth > limits.nestedReferences) throw stop([nestedTooDeep(references, source)]);
  const faults = [...unresolvedFaults(references), ...structure.faults, ...said.flatMap(misspeltName)];
  if (faults.length > 0) throw stop(faults);
  const told = new Set(texts.notices.map(placeOf));
  const structural = said.flatMap(structuralNotice).filter((notice) => !told.has(placeOf(notice)));
  const notices = [...texts.notices, ...structural];
  completeInfo(source.parsed);
  try {
    return { document: assembleDocument(references), notices };
  } catch (error) {
    throw error instanceof SourceFaultError ? stop([error.fault]) : error;
  }
}

/** Redocly walks into each reference where it first stands, and so do others after it: their stacks have an end. */
function nestedTooDeep({ deepest }: References, { source }: Document): SourceFault {
  return {
    location: deepest.location ?? { source, pointer: "#/" },
    found: `${deepest.depth} references, each inside what the one before leads to`,
    advice: `let them lead no deeper than ${limits.nestedReferences}, and less where much stands between them`,
  };
}

/** A name that is nearly one of those without which a request or an answer is another. */
function misspeltName({ message, location: [location] }: NormalizedProblem): SourceFault[] {
  const [, name = ""] = /^Property `(.*)` is not expected here/.exec(message) ?? [];
  const meant = tellingNames.includes(name) ? undefined : didYouMean(name, tellingNames);
  return location === undefined || meant === undefined ? [] : [{ location, found: name, advice: meant }];
}

const tellingNames = [
  ...["paths", "servers", "security", "parameters", "requestBody", "responses", "operationId"],
  ...["content", "schema", "headers", "required", "encoding", "style", "explode", "components"],
];

function structuralNotice({ message, suggest: [meant], location: [location] }: NormalizedProblem): SourceFault[] {
  if (location === undefined) return [];
  const advice = meant === undefined ? "not as OpenAPI has it" : `did you mean ${meant}?`;
  return [{ location, found: message.trim().replace(/\.$/, ""), advice }];
}

function placeOf({ location: { source, pointer } }: SourceFault): string {
  return `${source.absoluteRef}${pointer}`;
}

/** The title and the version that OpenAPI asks for say nothing to a client: without one, it is an empty text, and a notice has told of it. */
function completeInfo(document: unknown): void {
  if (!isRecord(document)) return;
  const info = document["info"] ?? {};
  if (isRecord(info)) document["info"] = { title: "", version: "", ...info };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
