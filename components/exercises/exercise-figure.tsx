import { FigureImage, FILES } from "@/components/exercises/figure-image";
import { FigureStills } from "@/components/exercises/figure-stills";
import type { FigureWords } from "@/components/exercises/figure-words";
import type { OwnPicture } from "@/lib/domain/exercises/own-exercise";

type ExerciseFigureProps = {
  readonly id: string;
  readonly words: FigureWords;
  /** The clinic's own photo or video, shown in its place where there is one. */
  readonly own?: OwnPicture | null | undefined;
  /** Where the clinic's own files are opened. */
  readonly filesAt?: string;
  /** Only the left side is done. */
  readonly mirrored?: boolean;
  /** The picture this page is about, not one of a list. */
  readonly main?: boolean;
};

/**
 * An exercise in movement; of a clinic's own one without a picture, the one it is based on, and that it is. A box stops it, with and without a script: then, and for whoever asked their device for
 * less motion, its three numbered pictures stand in its place.
 */
export function ExerciseFigure(props: ExerciseFigureProps) {
  const { id, words, own, filesAt = FILES, mirrored = false, main = false } = props;
  if (own?.videoId || own?.photoId) return <OwnFigure {...{ id, own, filesAt, main }} />;
  return (
    <div className="figure">
      <FigureImage
        id={id}
        picture="motion"
        alt={words.alt}
        fetched={main ? "first" : "in-sight"}
        className="figure-motion figure-main"
        mirrored={mirrored}
      />
      <FigureStills id={id} words={words} mirrored={mirrored} />
      <label className="figure-stop text-muted">
        <input type="checkbox" autoComplete="off" className="choice-input" />
        {words.stop}
      </label>
      {own && <p className="figure-basis">{words.ofBasis}</p>}
    </div>
  );
}

type OwnFigureProps = Required<Pick<ExerciseFigureProps, "id" | "filesAt" | "main">> & {
  readonly own: OwnPicture;
};

/** The clinic's own video or photo; without a network the photo, and that there is a video. */
function OwnFigure({ id, own, filesAt, main }: OwnFigureProps) {
  const { name, photoId, videoId, videoLater } = own;
  if (videoId && videoLater === undefined) return <OwnVideo {...own} videoId={videoId} filesAt={filesAt} />;
  const fetched = main ? "first" : "in-sight";
  const className = "figure-main";
  return (
    <div className="space-y-2">
      {photoId && (
        <FigureImage {...{ id, fetched, className, filesAt, photoId }} picture="motion" alt={name} />
      )}
      {videoId && <p className="rounded-door border border-line p-5 text-center text-muted">{videoLater}</p>}
    </div>
  );
}

type VideoProps = OwnPicture & { readonly videoId: string; readonly filesAt: string };

/** A short video that starts when asked to, over and over; its photo stands until then. */
function OwnVideo({ name, photoId, videoId, filesAt }: VideoProps) {
  return (
    <video
      src={`${filesAt}/${videoId}`}
      {...(photoId ? { poster: `${filesAt}/${photoId}`, preload: "none" } : { preload: "metadata" })}
      aria-label={name}
      controls
      loop
      muted
      playsInline
      className="figure-main aspect-4/3"
    />
  );
}
