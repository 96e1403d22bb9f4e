import { useEffect, useRef } from "react";

/** For what stands in the place of something that had the focus: takes it as it appears. */
export function useFirstFocus<T extends HTMLElement>() {
  const place = useRef<T>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
