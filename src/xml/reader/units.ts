/** UTF-16 units that markup is made of. */
export const carriageReturn = 0x0d;
export const exclamationMark = 0x21;
export const quotationMark = 0x22;
export const ampersand = 0x26;
export const apostrophe = 0x27;
export const slash = 0x2f;
export const colon = 0x3a;
export const semicolon = 0x3b;
export const lessThan = 0x3c;
export const equals = 0x3d;
export const greaterThan = 0x3e;
export const questionMark = 0x3f;
export const rightBracket = 0x5d;
