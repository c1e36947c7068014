import { dirname, join, relative, resolve } from "node:path";
import { getLineColLocation, type LocationObject } from "@redocly/openapi-core";
import type { Place, PlacedProblem } from "../report/problems.js";
import { PlacedSource } from "./placed-source.js";

/** A fault at a place of one of the contract's files. */
export interface SourceFault {
  readonly location: LocationObject;
  readonly found: string;
  readonly advice: string;
}

/** Finds places of a contract's files in their text. */
export class SourcePlaces {
  /** @param file path of the contract: its files are named as seen from where that path is */
  constructor(private readonly file: string) {}

  /** The place of a value, or of its key if it has one. */
  place(location: LocationObject): Place {
    const { source } = location;
    const start = startOf(location);
    const pointer = (location.pointer ?? "").replace(/^#\/?/, "/");
    return {
      file: this.nameOf(source.absoluteRef),
      line: start.line,
      column: start.col,
      pointer: pointer === "/" ? "" : pointer,
    };
  }

  placeFault({ location, found, advice }: SourceFault): PlacedProblem {
    return { ...this.place(location), found, advice };
  }

  nameOf(absolutePath: string): string {
    const directory = resolve(dirname(this.file));
    return absolutePath === resolve(this.file)
      ? this.file
      : join(dirname(this.file), relative(directory, absolutePath));
  }
}

function startOf(location: LocationObject): { readonly line: number; readonly col: number } {
  if (location.pointer === undefined) return location.start;
  const { source, pointer } = location;
  if (source instanceof PlacedSource) return source.start(pointer);
  return getLineColLocation({ source, pointer, reportOnKey: true }).start;
}
