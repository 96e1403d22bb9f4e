import { useSyncExternalStore } from "react";

const neverChanges = () => () => {};

/** False in what the server sends and at first in the browser, true from then on: what only a script can do waits for it. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
