import ts from "typescript";
import { shownAs } from "./shown-queries.js";

/** Takes the types of QUERY operations to their places, where a reader of the contract looks for them. */
export function placeQueries(nodes: readonly ts.Node[]): ts.Node[] {
  return nodes.map((node) => (ts.isInterfaceDeclaration(node) && node.name.text === "paths" ? placed(node) : node));
}

function placed(paths: ts.InterfaceDeclaration): ts.InterfaceDeclaration {
  const queries = new Map<string, ts.TypeElement>();
  for (const member of paths.members) {
    const query = membersOf(member).find((method) => nameOf(method) === "post");
    if (query !== undefined && nameOf(member).startsWith(shownAs))
      queries.set(nameOf(member).slice(shownAs.length), query);
  }
  if (queries.size === 0) return paths;
  const members = paths.members
    .filter((member) => !nameOf(member).startsWith(shownAs))
    .map((member) => withQuery(member, queries.get(nameOf(member))));
  const { modifiers, name, typeParameters, heritageClauses } = paths;
  return ts.factory.updateInterfaceDeclaration(paths, modifiers, name, typeParameters, heritageClauses, members);
}

function withQuery(path: ts.TypeElement, query: ts.TypeElement | undefined): ts.TypeElement {
  if (query === undefined || !ts.isPropertySignature(path) || !ts.isPropertySignature(query)) return path;
  const { modifiers, questionToken, type } = query;
  const named = ts.factory.updatePropertySignature(
    query,
    modifiers,
    ts.factory.createIdentifier("query"),
    questionToken,
    type,
  );
  const literal = ts.factory.createTypeLiteralNode([...membersOf(path), named]);
  return ts.factory.updatePropertySignature(path, path.modifiers, path.name, path.questionToken, literal);
}

function membersOf(property: ts.TypeElement): readonly ts.TypeElement[] {
  return ts.isPropertySignature(property) && property.type !== undefined && ts.isTypeLiteralNode(property.type)
    ? property.type.members
    : [];
}

function nameOf({ name }: ts.TypeElement): string {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : "";
}
