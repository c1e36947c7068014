/** At most 40 UTF-16 units: enough to recognise a value, too little to spread one. */
export function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
