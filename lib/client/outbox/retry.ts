import { waitAfter } from "@/lib/domain/outbox/retry";

export type Retry = {
  /** How much is still to be sent now. */
  readonly told: (unsent: number) => void;
  /** Something else has tried, or may: the waits begin anew. */
  readonly anew: () => void;
  readonly stop: () => void;
};

/**
 * Tries again by itself while something is unsent and the page is seen: a server that was down, or a network that
 * carried nothing, tells no phone that it is back.
 */
export function retryUnsent(send: () => void): Retry {
  let [timer, tries]: [ReturnType<typeof setTimeout> | undefined, number] = [undefined, 0];
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const again = () => {
    timer = undefined;
    tries += 1;
    send();
  };
  return {
    told: (unsent) => {
      if (unsent === 0) tries = 0;
      if (unsent === 0 || document.visibilityState !== "visible") stop();
      else timer ??= setTimeout(again, waitAfter(tries));
    },
    anew: () => {
      stop();
      tries = 0;
    },
    stop,
  };
}
