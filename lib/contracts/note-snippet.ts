import { z } from "zod";

export const LONGEST_SNIPPET_NAME = 60;
export const LONGEST_SNIPPET = 2_000;

const name = z
  .string()
  .trim()
  .min(1, "Give it a short name")
  .max(LONGEST_SNIPPET_NAME, `Use ${LONGEST_SNIPPET_NAME} characters or fewer`);
const text = z
  .string()
  .trim()
  .min(1, "Write the words it puts in")
  .max(LONGEST_SNIPPET, `Use ${LONGEST_SNIPPET} characters or fewer`);

export const noteSnippetFields = z.strictObject({ name, text });
export type NoteSnippetFields = z.infer<typeof noteSnippetFields>;

/** Words a clinic writes often; [[double brackets]] are gaps to fill in. */
export const noteSnippet = z.object({ id: z.string(), name: z.string(), text: z.string() });
export type NoteSnippet = z.infer<typeof noteSnippet>;
