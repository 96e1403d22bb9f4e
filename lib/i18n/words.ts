export type Words = { readonly [key: string]: string | readonly string[] | Words };

const isWords = (node: unknown): node is Words =>
  typeof node === "object" && node !== null && !Array.isArray(node);

/** These words, with those of `others` where they have none. */
export function filledFrom(words: Words, others: Words): Words {
  const filled: Record<string, Words[string]> = { ...others };
  for (const [key, own] of Object.entries(words)) {
    const other = others[key];
    filled[key] = isWords(own) && isWords(other) ? filledFrom(own, other) : own;
  }
  return filled;
}
