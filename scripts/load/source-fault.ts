import { dirname, join, relative, resolve } from "node:path";
import { getLineColLocation, type LocationObject } from "@redocly/openapi-core";
import type { Place, PlacedProblem } from "../report/problems.js";

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
    const { source, start } = getLineColLocation(
      location.pointer === undefined
        ? location
        : { source: location.source, pointer: location.pointer, reportOnKey: true },
    );
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
