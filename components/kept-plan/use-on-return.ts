import { useEffect, useRef } from "react";
import { onReturn } from "@/lib/client/on-return";

/**
 * Whenever the page is taken out again: another tab may have gone on meanwhile, and another day may have begun. Not by
 * a clock, so that whoever is at it at midnight is not led away from what they do.
 */
export function useOnReturn(again: () => void): void {
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    const over = new AbortController();
    onReturn(() => latest.current(), over.signal);
    return () => over.abort();
  }, []);
}
