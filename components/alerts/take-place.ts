/**
 * One tab of the browser at a time has the place of this name: `begin` runs as it gets it and answers what to do as it
 * leaves; when that tab closes, the next one gets it. Without locks each tab has it. Answers how to leave.
 */
export function takePlace(name: string, begin: () => () => void): () => void {
  if (!("locks" in navigator)) return begin();
  const leaving = new AbortController();
  let leave: () => void = () => undefined;
  const hold = () =>
    new Promise<void>((resolve) => {
      // The lock may come just after this tab stopped waiting for it.
      if (leaving.signal.aborted) {
        resolve();
        return;
      }
      const end = begin();
      leave = () => {
        end();
        resolve();
      };
    });
  navigator.locks.request(name, { signal: leaving.signal }, hold).catch(() => undefined);
  return () => {
    leaving.abort();
    leave();
  };
}
