/** What a key asks for in a note. */
export type NoteWish =
  | { readonly kind: "section"; readonly step: 1 | -1 }
  | { readonly kind: "save" }
  | { readonly kind: "sign" };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Over the note (the palette, the map of the keys) nothing is signed by a key: it means what is on top. */
export function noteKey(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  inDialog: boolean,
): NoteWish | null {
  if (altKey) return null;
  const command = ctrlKey || metaKey;
  if (command && key.toLowerCase() === "s") return { kind: "save" };
  if (inDialog) return null;
  if (key === "F8") return { kind: "section", step: shiftKey ? -1 : 1 };
  return command && key === "Enter" ? { kind: "sign" } : null;
}
