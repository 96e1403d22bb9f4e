type NetworkNoteProps = { readonly title: string; readonly text: string };

/** What the tablet says while the server cannot be reached. */
export const NetworkNote = ({ title, text }: NetworkNoteProps) => (
  <div className="rounded-door border border-s-[6px] border-soon-edge bg-warning-tint p-5 text-on-warning-tint">
    <p className="font-bold">{title}</p>
    <p>{text}</p>
  </div>
);
