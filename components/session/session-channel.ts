const NAME = "plumbline-session";

/** What the tabs of one browser tell each other: somebody is there, the screen was locked, or it is open again. */
export type SessionNews =
  | { readonly kind: "active"; readonly at: number }
  | { readonly kind: "locked" }
  | { readonly kind: "open" };

export type SessionChannel = { readonly tell: (news: SessionNews) => void; readonly close: () => void };

export function openSessionChannel(hear: (news: SessionNews) => void): SessionChannel {
  if (!("BroadcastChannel" in window)) return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (message: MessageEvent<SessionNews>) => hear(message.data);
  let isOpen = true;
  return {
    // A timer of a page that is going may still want to tell something: nobody is left to hear it.
    tell: (news) => {
      if (isOpen) channel.postMessage(news);
    },
    close: () => {
      isOpen = false;
      channel.close();
    },
  };
}
