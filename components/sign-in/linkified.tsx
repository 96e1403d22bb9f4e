type LinkifiedProps = {
  readonly text: string;
  /** Only addresses of this origin become links. */ readonly origin: string;
};

/** A plain text whose addresses of ours can be followed. */
export function Linkified({ text, origin }: LinkifiedProps) {
  return text.split(/(https?:\/\/\S+)/).map((part, place) =>
    part.startsWith(`${origin}/`) ? (
      <a key={place} href={part} className="break-all">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
