import ts from "typescript";

/**
 * Gives each schema in components a type of its own name, an interface where it is an object, so that an editor shows that name and not all
 * that it stands for. `components` refers to them.
 *
 * @param nameOf the name of a schema's type, by the schema's name; undefined for none
 */
export function nameTypes(nodes: readonly ts.Node[], nameOf: (schema: string) => string | undefined): ts.Node[] {
  return nodes.flatMap((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return [node];
    const named: ts.Node[] = [];
    const members = node.members.map((member) =>
      isProperty(member, "schemas")
        ? withType(
            member,
            ts.factory.createTypeLiteralNode(member.type.members.map((schema) => nameType(schema, nameOf, named))),
          )
        : member,
    );
    const { modifiers, name, typeParameters, heritageClauses } = node;
    return [
      ...named,
      ts.factory.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, members),
    ];
  });
}

/** A schema's member of `components`, as a reference to what is added to the named types. */
function nameType(
  member: ts.TypeElement,
  nameOf: (schema: string) => string | undefined,
  named: ts.Node[],
): ts.TypeElement {
  if (!ts.isPropertySignature(member) || member.type === undefined) return member;
  const name = nameOf(textOf(member.name));
  if (name === undefined) return member;
  const { type } = member;
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(exported, name, undefined, type);
  ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
  named.push(declaration);
  const { modifiers, questionToken } = member;
  return ts.factory.createPropertySignature(
    modifiers,
    member.name,
    questionToken,
    ts.factory.createTypeReferenceNode(name),
  );
}

/** openapi-typescript takes `NaN` and `Infinity` for numbers. */
function textOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : "";
}

function isProperty(
  member: ts.TypeElement,
  name: string,
): member is ts.PropertySignature & { readonly type: ts.TypeLiteralNode } {
  return (
    ts.isPropertySignature(member) &&
    ts.isIdentifier(member.name) &&
    member.name.text === name &&
    member.type !== undefined &&
    ts.isTypeLiteralNode(member.type)
  );
}

function withType(member: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature {
  return ts.factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, type);
}
