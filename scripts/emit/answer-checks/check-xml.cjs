// An XML document becomes the value that JSON would have: elements and attributes are found by namespace and local name, in any order. The
// same schema then fits the values of both formats.

expected.checkBody = checkXml;

function checkXml({ xml, schema }) {
  let root;
  pm.test("The body is well-formed XML", () => {
    root = parseXml(pm.response.text());
  });
  if (root === undefined) return;
  // What this reader knows nothing of is looked at for being XML alone.
  if (!xml.isReadable) return;
  const { value, faults } = readXml(root, xml);
  pm.test("Each element has the contract's name and namespace", () => {
    if (faults.length > 0) pm.expect.fail(faults.join("; "));
  });
  if (value !== undefined) checkValue(value, schema);
}

// xml2js stops reading where the first element ends. Inside an element of our own it reads all, and refuses a DOCTYPE.
function parseXml(text) {
  const options = {
    xmlns: true,
    explicitRoot: false,
    explicitChildren: true,
    preserveChildrenOrder: true,
    explicitCharkey: true,
  };
  let error;
  let whole;
  const content = text.replace(/^\uFEFF?(<\?xml\s[^>]*\?>)?/, "");
  require("xml2js").parseString(`<document>${content}</document>`, options, (fault, result) => {
    error = error || fault;
    whole = whole || result;
  });
  if (error) pm.expect.fail(String(error.message).replace(/\n/g, ", "));
  const roots = childrenOf(whole);
  if (roots.length !== 1 || textOf(whole).trim() !== "") {
    pm.expect.fail(
      `expected one root element alone, found ${roots.length}${textOf(whole).trim() === "" ? "" : " and text"}`,
    );
  }
  return roots[0];
}

function readXml(root, { named, shapes, nil }) {
  const faults = [];
  const rootName = nameBy(named.xml, "", "");
  if (!isNamed(root.$ns, rootName)) {
    return { faults: [`body: expected the root element ${inWords(rootName)}, found ${inWords(root.$ns)}`] };
  }
  return { value: readElement(root, named.shape, namespaceInside(named.xml, ""), "body"), faults };

  function readElement(element, reference, namespace, place) {
    const shape = resolve(reference);
    if (isNil(element, place)) return null;
    const isScalar = shape.kind !== "object" && shape.kind !== "array";
    if (isScalar) {
      if (childrenOf(element).length > 0) faults.push(`${place}: expected text, found elements`);
      return lexicalValue(textOf(element), shape);
    }
    if (textOf(element).trim() !== "") faults.push(`${place}: expected elements, found text`);
    return shape.kind === "object"
      ? readObject(element, shape, namespace, place)
      : readWrapper(element, shape, namespace, place);
  }

  function readObject(element, shape, namespace, place) {
    const members = [];
    for (const property of shape.properties) {
      const here = `${place}.${property.name}`;
      const isAttribute = property.xml?.nodeType === "attribute";
      const value = isAttribute
        ? readAttribute(element, property)
        : readProperty(childrenOf(element), property, namespace, here);
      if (value !== undefined) members.push([property.name, value]);
    }
    return Object.fromEntries(members);
  }

  function readProperty(siblings, property, namespace, place) {
    const shape = resolve(property.shape);
    if (shape.kind === "array" && !shape.wrapped) {
      const items = readItems(siblings, shape, nameBy(shape.itemXml, property.name, namespace), namespace, place);
      return items.length > 0 || property.required ? items : undefined;
    }
    const name = nameBy(property.xml, property.name, namespace);
    const [element, repeated] = siblings.filter((sibling) => isNamed(sibling.$ns, name));
    if (repeated !== undefined) faults.push(`${place}: expected one element ${inWords(name)}, found another one`);
    if (element !== undefined) return readElement(element, shape, namespaceInside(property.xml, namespace), place);
    const like = siblings.find((sibling) => sibling.$ns.local === name.localName);
    if (property.required && like !== undefined) {
      faults.push(`${place}: expected element ${inWords(name)}, found ${inWords(like.$ns)}`);
    }
    return undefined;
  }

  function readWrapper(element, shape, namespace, place) {
    const name = nameBy(shape.itemXml, element.$ns.local, namespace);
    for (const child of childrenOf(element)) {
      if (!isNamed(child.$ns, name))
        faults.push(`${place}: expected elements ${inWords(name)}, found ${inWords(child.$ns)}`);
    }
    return readItems(childrenOf(element), shape, name, namespace, place);
  }

  function readItems(siblings, shape, name, namespace, place) {
    return siblings
      .filter((sibling) => isNamed(sibling.$ns, name))
      .map((item, index) =>
        readElement(item, shape.items, namespaceInside(shape.itemXml, namespace), `${place}[${index}]`),
      );
  }

  function readAttribute(element, property) {
    const shape = resolve(property.shape);
    const name = { namespace: property.xml.namespace || "", localName: property.xml.name || property.name };
    const attribute = Object.values(element.$ || {}).find((candidate) => isNamed(candidate, name));
    if (attribute !== undefined) return lexicalValue(attribute.value, shape);
    return shape.nullable ? null : undefined;
  }

  function isNil(element, place) {
    const marks = Object.values(element.$ || {}).filter((attribute) => nil.some((name) => isNamed(attribute, name)));
    const values = marks.map((mark) => lexicalValue(mark.value, { kind: "boolean" }));
    if (values.some((value) => typeof value === "string")) faults.push(`${place}: expected nil to be a boolean`);
    const isNull = values.includes(true);
    if (isNull && (childrenOf(element).length > 0 || textOf(element).trim() !== "")) {
      faults.push(`${place}: expected nothing inside an element that is nil`);
    }
    return isNull;
  }

  function resolve(shape) {
    if (shape.kind !== "reference") return shape;
    const target = resolve(shapes[shape.name].shape);
    return shape.nullable ? { ...target, nullable: true } : target;
  }
}

// The value of a lexical form of XML Schema part 2. Text that is none stays text, which the schema then refuses.
function lexicalValue(text, shape) {
  if (shape.kind === "string") return shape.format === undefined ? text : text.trim();
  const collapsed = text.trim();
  if (shape.kind === "boolean") {
    if (collapsed === "true" || collapsed === "1") return true;
    return collapsed === "false" || collapsed === "0" ? false : text;
  }
  const forms = {
    integer: /^[+-]?\d+$/,
    decimal: /^[+-]?(\d+\.?\d*|\.\d+)$/,
    double: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  };
  const form = shape.kind === "integer" ? forms.integer : shape.format === "decimal" ? forms.decimal : forms.double;
  return form.test(collapsed) ? Number(collapsed) : text;
}

function childrenOf(element) {
  return element.$$ || [];
}

function textOf(element) {
  return element._ || "";
}

// The namespace is the node's own, else the default one that the contract puts it in.
function nameBy(facts, name, namespace) {
  const { name: ownName = name, namespace: ownNamespace = namespace } = facts || {};
  return { localName: ownName, namespace: ownNamespace };
}

// A namespace that comes with a prefix names its node alone (OpenAPI XML Object).
function namespaceInside(facts, outer) {
  const { prefix, namespace = outer } = facts || {};
  return prefix === undefined ? namespace : outer;
}

function isNamed(node, { localName, namespace }) {
  return node.local === localName && node.uri === namespace;
}

function inWords({ localName, local = localName, namespace, uri = namespace }) {
  return uri === "" ? `${local} in no namespace` : `${local} in ${uri}`;
}
