import {
  BaseResolver,
  type Document,
  isAbsoluteUrl,
  ResolveError,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { OutsideRoots, type ReadableRoots } from "./readable-roots.js";

/** Reads the files of a contract, each once: those inside certain directories alone, and nothing over the network. */
export class OfflineResolver extends BaseResolver {
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
    return super.loadExternalRef(absoluteRef);
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const document = super.parseDocument(source, isRoot);
    if (anchor.test(source.body) && holdsItself(document.parsed)) {
      throw new YamlParseError(new Error("a value that holds itself, by an alias (1:1)"), source);
    }
    return document;
  }
}

/** What may be an anchor of YAML. Where there is none, no alias can lead back. */
const anchor = /(?:^|[\s:,[{-])&[^\s;]/m;

/** YAML 1.2 §3.2.1 allows a value to hold itself. As OpenAPI it would have no end. */
function holdsItself(root: unknown): boolean {
  const around = new Set<object>();
  const finished = new Set<object>();
  const visit = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null || finished.has(value)) return false;
    if (around.has(value)) return true;
    around.add(value);
    const isFound = Object.values(value).some(visit);
    around.delete(value);
    finished.add(value);
    return isFound;
  };
  return visit(root);
}
