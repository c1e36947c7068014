import type { BuildModel } from "../model/model.js";
import { type OnStep, timed } from "../report/steps.js";
import type { Emitter } from "./emitter.js";
import * as emitters from "./emitters.js";

/** Makes the text of each generated file, by file name. */
export async function emitModules(model: BuildModel, onStep: OnStep = () => {}): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  for (const { file, emit } of Object.values<Emitter>(emitters)) {
    modules.set(file, await timed(file, onStep, () => emit(model)));
  }
  return modules;
}
