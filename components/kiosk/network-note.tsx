import type { Obstacle } from "@/components/kiosk/ask-server";

export type NetworkWords = Readonly<Record<Obstacle, { readonly title: string; readonly text: string }>>;

type NetworkNoteProps = { readonly behind: Obstacle | null; readonly words: NetworkWords };

/** What the tablet says while the server is slow, or cannot be reached. */
export function NetworkNote({ behind, words }: NetworkNoteProps) {
  if (behind === null) return null;
  const { title, text } = words[behind];
  return (
    <div className="rounded-door border border-s-[6px] border-soon-edge bg-warning-tint p-5 text-on-warning-tint">
      <p className="font-bold">{title}</p>
      <p>{text}</p>
    </div>
  );
}
