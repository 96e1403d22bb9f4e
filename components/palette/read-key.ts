import type { SingleKeys } from "@/components/palette/key-map";

/** What a key asks for; a place of the page where it leads to one. */
export type KeyWish =
  | { readonly kind: "find" | "map" | "primary" | "note" | "going" }
  | { readonly kind: "region" | "row"; readonly step: 1 | -1 }
  | { readonly kind: "edge"; readonly last: boolean }
  | { readonly kind: "go"; readonly href: string };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;
export type KeyPlace = {
  /** Something is being typed or chosen with keys: a field, a list of options. */
  readonly isTyping: boolean;
  /** Inside a list of rows. */
  readonly inList: boolean;
  /** Over the page, where only the palette's own key counts. */
  readonly inDialog: boolean;
  readonly single: SingleKeys;
  /** "g" was the key before. */
  readonly going: boolean;
};

const GOES: Readonly<Record<string, string>> = {
  t: "/clinic/today",
  q: "/clinic/alerts",
  i: "/clinic/messages",
};

/** What this key asks for here; null where it is the page's or the browser's. */
export function readKey(pressed: Pressed, place: KeyPlace): KeyWish | null {
  const { key, altKey } = pressed;
  const command = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  if (command && key.toLowerCase() === "k") return { kind: "find" };
  if (place.inDialog) return null;
  if (command) return key === "Enter" ? { kind: "primary" } : null;
  return plainKey(pressed, place);
}

function plainKey({ key, shiftKey }: Pressed, place: KeyPlace): KeyWish | null {
  if (key === "F6") return { kind: "region", step: shiftKey ? -1 : 1 };
  return place.isTyping ? null : (rowKey(key, place) ?? singleKey(key, place));
}

const DOWN: KeyWish = { kind: "row", step: 1 };
const UP: KeyWish = { kind: "row", step: -1 };
const ROW_KEYS: Readonly<Record<string, KeyWish>> = {
  ArrowDown: DOWN,
  ArrowUp: UP,
  Home: { kind: "edge", last: false },
  End: { kind: "edge", last: true },
};

function rowKey(key: string, { inList, single }: KeyPlace): KeyWish | null {
  if (!inList) return null;
  const letters: Readonly<Record<string, KeyWish>> = single === "all" ? { j: DOWN, k: UP } : {};
  return ROW_KEYS[key] ?? letters[key] ?? null;
}

function singleKey(key: string, { single, going }: KeyPlace): KeyWish | null {
  if (key === "?" && single !== "none") return { kind: "map" };
  if (single !== "all") return null;
  const href = going ? GOES[key] : undefined;
  if (href !== undefined) return { kind: "go", href };
  if (key === "g") return { kind: "going" };
  if (key === "/") return { kind: "find" };
  return key === "c" ? { kind: "note" } : null;
}
