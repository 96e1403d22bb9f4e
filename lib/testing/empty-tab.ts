import { vi } from "vitest";

/** A browser's tab in which nothing is kept yet, for lib/client/tab-store. */
export function openEmptyTab(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
}
