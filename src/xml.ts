/** What a generated `schemas.xml` module needs: the parts that documents are made of. It is loaded when XML arrives, or is to be sent. */
export * from "./xml/parts.js";
