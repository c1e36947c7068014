import type { ContractNode } from "../../../load/contract-node.js";
import { type ObjectShape, type ResolvedShape, resolveShape, type Shape, type Shapes } from "../../../model/shape.js";
import { bytesAdvice } from "../../shapes/json-forms.js";
import type { Places } from "../../shapes/shape-facts.js";
import { surveyAlternatives } from "./alternatives.js";
import { surveyItems } from "./items.js";
import { surveyMembers } from "./members.js";
import type { Survey, XmlFault } from "./survey.js";

/** A schema, and where it stands in a document. */
export interface SurveyedReference {
  readonly name: string;
  /** The default namespace. */
  readonly inside: string;
}

/** What keeps one schema from having a form in XML, and which others it takes. */
export class SchemaSurvey implements Survey {
  readonly faults: XmlFault[] = [];
  readonly notices: XmlFault[] = [];
  readonly references: SurveyedReference[] = [];
  /** The default namespaces in which objects were looked at. */
  private readonly surveyed = new Map<ObjectShape, Set<string>>();

  constructor(
    readonly shapes: Shapes,
    readonly places: Places,
  ) {}

  content(shape: Shape, name: string, inside: string): void {
    switch (shape.kind) {
      case "reference":
        this.refer(shape.name, inside);
        return;
      case "any":
        this.fault(shape, "a value of any kind", "write its type: XML has no form of a value that may be anything");
        return;
      case "null":
        this.fault(shape, "null alone", "write the type that it is null of: XML has no form of null alone");
        return;
      case "string":
        if (shape.format === "binary") this.fault(shape, "format binary", bytesAdvice("XML"));
        return;
      case "object":
        if (this.isNew(shape, inside)) surveyMembers(shape, inside, this);
        return;
      case "array":
        surveyItems(shape, name, inside, this);
        return;
      case "union":
        surveyAlternatives(shape, name, inside, this);
        return;
      default:
        return;
    }
  }

  refer(name: string, inside: string): void {
    this.references.push({ name, inside });
  }

  resolve(shape: Shape): ResolvedShape {
    return resolveShape(shape, this.shapes);
  }

  fault(shape: Shape, found: string, advice: string): void {
    this.faultAt(this.places.placeOf(shape), found, advice);
  }

  faultAt(at: ContractNode | undefined, found: string, advice: string): void {
    this.faults.push({ at, found, advice });
  }

  notice(shape: Shape, found: string, advice: string): void {
    this.notices.push({ at: this.places.placeOf(shape), found, advice });
  }

  /** What is inlined into an element may lead back to that element. */
  private isNew(shape: ObjectShape, inside: string): boolean {
    const known = this.surveyed.get(shape) ?? new Set<string>();
    const isNew = !known.has(inside);
    this.surveyed.set(shape, known.add(inside));
    return isNew;
  }
}
