/** Something that no input may bring about. */
export class Violation extends Error {}

Violation.prototype.name = "Violation";
