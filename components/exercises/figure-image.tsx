import type { Picture } from "@/lib/domain/exercises/figures/picture";

export const FILES = "/api/files";

type FigureImageProps = {
  readonly id: string;
  /** A photo of the clinic's in its place. */
  readonly photoId?: string | null | undefined;
  /** Where files are opened: another address for whoever has no session. */
  readonly filesAt?: string | undefined;
  readonly picture: Picture;
  /** How many times as wide as high it is: 4 to 3, when it is not one of three on screen. */
  readonly ratio?: number;
  /** Empty where the words beside it say the same. */
  readonly alt: string;
  readonly className?: string;
  /** Drawn for the right side; the mirror shows the left. */
  readonly mirrored?: boolean;
  /** The picture the page is about is fetched first, one in a list when it comes into sight. */
  readonly fetched?: "first" | "in-sight" | "now";
};

/** One drawing of an exercise. */
export function FigureImage({ photoId, filesAt = FILES, ...props }: FigureImageProps) {
  if (photoId) return <OwnPhoto src={`${filesAt}/${photoId}`} {...props} />;
  const { id, picture, ratio = 4 / 3, alt, className = "", mirrored = false, fetched = "in-sight" } = props;
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- an SVG of ours: there is nothing to optimise
    <img
      src={`/api/figures/${id}/${picture}`}
      alt={alt}
      width={400}
      height={Math.round(400 / ratio)}
      loading={fetched === "in-sight" ? "lazy" : "eager"}
      {...(fetched === "first" ? { fetchPriority: "high" } : {})}
      decoding="async"
      className={mirrored ? `${className} -scale-x-100` : className}
    />
  );
}

type OwnPhotoProps = Pick<FigureImageProps, "alt" | "className" | "fetched"> & { readonly src: string };

function OwnPhoto({ src, alt, className = "", fetched = "in-sight" }: OwnPhotoProps) {
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- made to size when it was sent in
    <img
      src={src}
      alt={alt}
      width={400}
      height={300}
      loading={fetched === "in-sight" ? "lazy" : "eager"}
      decoding="async"
      className={`${className} aspect-4/3 object-contain`}
    />
  );
}
