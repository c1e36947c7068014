import type { Operation, RequestContent } from "../../model/contract.js";
import type { BuildModel, Model } from "../../model/model.js";
import type { Expression } from "../../model/parts/expression.js";
import { type NamedShape, namedShape, propertiesOf, type Shapes } from "../../model/shape.js";
import { XmlExpressions } from "../../model/xml/xml-expression.js";
import { type Emitter, header } from "../emitter.js";
import { code } from "../expression-code.js";
import { list, literal, propertyName } from "../literal.js";
import { constantNames } from "./constant-names.js";
import { Parts } from "./parts.js";
import { schemaNames } from "./schema-constants.js";

/** `schemas.xml.ts`: one constant for each schema and each body that XML has a form of. A program loads it when XML arrives, or is to be sent. */
export const documentConstants: Emitter = {
  file: "schemas.xml.ts",
  emit(model) {
    const documents = documentsOf(model);
    if (documents.size === 0) return `${header(model)}export const documents: Readonly<Record<string, never>> = {};\n`;
    const names = documentNames(model);
    const module = new DocumentModule(model, [...names.values(), "documents"]);
    const constants = [...documents].map(
      ([key, document]) =>
        `\nexport const ${names.get(key)}: ${module.xml.nameOf("DocumentPart")} = ${module.document(document)};\n`,
    );
    const table = byName(model, names, module.xml.nameOf("DocumentPart"));
    const body = [...module.constants(), ...constants, table].join("");
    return header(model) + module.imports() + body;
  },
};

/** The names of the constants, by {@link documentKey}. */
export function documentNames(model: Model): ReadonlyMap<string, string> {
  const { shapes } = model.contract;
  const schemas = schemaNames(model);
  const ofSchemas = new Map(schemaDocuments(shapes).map(([name, document]) => [documentKey(document), name]));
  const wished = [...documentsOf(model)].map(([key, { xml }]) => {
    const schema = ofSchemas.get(key);
    return [key, (schema === undefined ? xml?.name : schemas.get(schema)) ?? ""] as const;
  });
  return constantNames(new Map(wished), ["documents"]);
}

/** What documents of one kind have in common. */
export function documentKey({ shape, xml }: NamedShape): string {
  return JSON.stringify([shape, xml]);
}

/** Those of the schemas, and those of bodies that differ from them. */
function documentsOf({ contract: { shapes, operations } }: Model): ReadonlyMap<string, NamedShape> {
  const named = schemaDocuments(shapes).map(([, document]) => document);
  const bodies = Object.values(operations).flatMap((operation) => bodiesOf(operation, shapes));
  const documents = [...named, ...bodies.filter(({ xml }) => xml !== undefined)];
  return new Map(documents.map((document) => [documentKey(document), document]));
}

/** The schemas' own, by their names. */
function schemaDocuments(shapes: Shapes): readonly (readonly [name: string, document: NamedShape])[] {
  return Object.entries(shapes).flatMap(([name, { xml }]) =>
    xml === undefined ? [] : [[name, { shape: { kind: "reference", name }, xml }] as const],
  );
}

function bodiesOf({ request, responses }: Operation, shapes: Shapes): readonly NamedShape[] {
  const sent = Object.values(request?.content ?? {});
  const received = Object.values(responses).flatMap(({ content }) => Object.values(content));
  return [...sent, ...received]
    .map(({ shape, xml }) => ({ shape, ...(xml && { xml }) }))
    .concat(sent.flatMap((content) => partsOf(content, shapes)));
}

/** The parts of a form that are documents themselves. */
function partsOf({ shape, encoding = {} }: RequestContent, shapes: Shapes): readonly NamedShape[] {
  return propertiesOf(shape, shapes).flatMap(({ name, shape }) => {
    const xml = Object.hasOwn(encoding, name) ? encoding[name]?.xml : undefined;
    return xml === undefined ? [] : [{ shape, xml }];
  });
}

/** The documents by the schemas' names, for who has a name alone. */
function byName(model: Model, names: ReadonlyMap<string, string>, type: string): string {
  const members = schemaDocuments(model.contract.shapes).map(
    ([name, document]) => `  ${propertyName(name)}: ${names.get(documentKey(document))},\n`,
  );
  return `\n/** By the schemas' names. */\nexport const documents: Readonly<Record<string, ${type}>> = {\n${members.join("")}};\n`;
}

/** What the module declares beside the documents: what elements hold that stand in several of them. */
class DocumentModule {
  readonly xml: Parts;
  private readonly schemas: ReadonlyMap<string, string>;
  private readonly expressions: XmlExpressions;
  /** The constants of what elements hold, by schema and namespace. */
  private readonly held = new Map<string, { readonly name: string; text: string }>();
  private readonly used: Set<string>;

  /** @param exported what the module means by other names */
  constructor(
    private readonly model: BuildModel,
    exported: readonly string[],
  ) {
    this.used = new Set(exported);
    this.schemas = schemaNames(model);
    this.xml = new Parts(exported);
    this.expressions = new XmlExpressions(model.contract.shapes, (schema, inside) => this.nameOf(schema, inside));
  }

  document({ shape, xml }: NamedShape): string {
    const names = { name: xml?.name, namespace: xml?.namespace, prefix: xml?.prefix };
    const given = [literal(names, "  ")];
    const holds = this.expressions.rootOf(shape, xml);
    const aliases = this.model.contract.nilAliases.length > 0;
    if (holds !== undefined) given.push(this.code(holds));
    else if (aliases) given.push("undefined");
    if (aliases) given.push("nilAliases");
    return list(given, `/* @__PURE__ */ ${this.xml.nameOf("xmlDocument")}(`, ")", "");
  }

  imports(): string {
    return this.xml.import(this.model.runtimeModule("xml"));
  }

  constants(): readonly string[] {
    const { nilAliases } = this.model.contract;
    const aliases = `\n/** Attributes that mark an element as null, beside the nil of XML Schema. */\nconst nilAliases = ${literal(nilAliases)};\n`;
    return [...(nilAliases.length > 0 ? [aliases] : []), ...[...this.held.values()].map(({ text }) => text)];
  }

  private nameOf(schema: string, inside: string): string {
    const key = JSON.stringify([schema, inside]);
    const known = this.held.get(key);
    if (known !== undefined) return known.name;
    const name = this.freeName(`${this.schemas.get(schema)}Element`);
    const constant = { name, text: "" };
    this.held.set(key, constant);
    const { shape } = namedShape(schema, this.model.contract.shapes);
    const holds = this.expressions.partOf(shape, inside);
    const value = holds === undefined ? this.xml.nameOf("xmlText") : this.code(holds);
    constant.text = `\nconst ${name}: ${this.xml.nameOf("ElementPart")} = ${value};\n`;
    return name;
  }

  private freeName(wished: string): string {
    let name = wished;
    for (let count = 2; this.used.has(name); count++) name = `${wished}${count}`;
    this.used.add(name);
    return name;
  }

  private code(expression: Expression): string {
    return code(expression, { part: this.xml.nameOf, schema: (name) => name });
  }
}
