/** The parts that generated code makes documents of. */
export { xmlArray } from "./forms/array.js";
export { attribute } from "./forms/attribute.js";
export { byDiscriminator } from "./forms/by-discriminator.js";
export { byName } from "./forms/by-name.js";
export { type XmlDocument, xmlDocument } from "./forms/document.js";
export { element } from "./forms/element.js";
export type { ElementPart, ItemPart } from "./forms/element-form.js";
export { entries } from "./forms/entries.js";
export { group } from "./forms/group.js";
export { item } from "./forms/item.js";
export { list } from "./forms/list.js";
export { value, values, xmlMap } from "./forms/map.js";
export { matched } from "./forms/matched.js";
export { xmlNothing } from "./forms/nothing.js";
export { xmlObject } from "./forms/object.js";
export { xmlText } from "./forms/text.js";
export { textContent } from "./forms/text-content.js";
