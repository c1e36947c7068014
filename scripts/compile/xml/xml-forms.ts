import type { NamedShape, Shapes } from "../../model/shape.js";
import { defaultNamespace } from "../../model/xml/names.js";
import type { Places } from "../shapes/shape-facts.js";
import { SchemaSurvey, type SurveyedReference } from "./survey/schema-survey.js";
import type { XmlFault } from "./survey/survey.js";

/** Tells which shapes have a form in XML, and why others have none. */
export class XmlForms {
  /** By the name of the schema and the default namespace around what is inside it. */
  private readonly surveys = new Map<string, SchemaSurvey>();
  private readonly refused = new Set<string>();

  constructor(
    private readonly shapes: Shapes,
    private readonly places: Places,
  ) {}

  /** Refuses what keeps a shape from having a form in XML, each at its place, and tells of what its form does not say. */
  require(root: NamedShape): void {
    for (const { faults, notices } of this.surveysOf(root)) {
      for (const fault of faults) {
        fault.at?.as("xml").refuse(fault.found, fault.advice);
        this.refused.add(identityOf(fault));
      }
      for (const { at, found, advice } of notices) at?.as("xml").notice(found, advice);
    }
  }

  /** Whether a fault has stopped the build, at whatever body it was found first. */
  isRefused(fault: XmlFault): boolean {
    return this.refused.has(identityOf(fault));
  }

  /** What keeps a shape from having a form in XML; undefined where nothing does. */
  faultOf(root: NamedShape): XmlFault | undefined {
    for (const { faults } of this.surveysOf(root)) if (faults[0] !== undefined) return faults[0];
    return undefined;
  }

  /** Without recursion through references, so that a schema that refers to itself ends. */
  private *surveysOf({ shape, xml }: NamedShape): Iterable<SchemaSurvey> {
    const own = new SchemaSurvey(this.shapes, this.places);
    own.content(shape, xml?.name ?? "", defaultNamespace(xml, ""));
    const open: SchemaSurvey[] = [own];
    const reached = new Set(open);
    for (let survey = open.pop(); survey !== undefined; survey = open.pop()) {
      yield survey;
      for (const reference of survey.references) {
        const next = this.survey(reference);
        if (!reached.has(next)) open.push(next);
        reached.add(next);
      }
    }
  }

  private survey({ name, inside }: SurveyedReference): SchemaSurvey {
    const key = JSON.stringify([name, inside]);
    const known = this.surveys.get(key);
    if (known !== undefined) return known;
    const survey = new SchemaSurvey(this.shapes, this.places);
    const named = this.shapes[name];
    if (named !== undefined) survey.content(named.shape, name, inside);
    this.surveys.set(key, survey);
    return survey;
  }
}

function identityOf({ at, found }: XmlFault): string {
  return `${at?.pointer} ${found}`;
}
