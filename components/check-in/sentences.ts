/** One sentence on each line: a frightened reader loses their place in a paragraph. No word changes. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.?!]) +(?=[¿¡]?\p{Lu})/u);
}
