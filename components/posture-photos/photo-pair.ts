import type { PosturePhoto } from "@/lib/contracts/posture-photo";

type Asked = { readonly first?: unknown; readonly second?: unknown };
type Sided = Pick<PosturePhoto, "id" | "view">;

/**
 * The two photos to lay side by side, of a list with the newest first: those asked for; else the newest of which there is
 * an older one of the same side, and the oldest of that side. A side taken once hides no other pair.
 */
export function photoPair<P extends Sided>(photos: readonly P[], asked: Asked): readonly [P, P] | null {
  const one = (id: unknown) => photos.find((photo) => photo.id === id);
  const oldestLike = ({ id, view }: P) => photos.findLast((photo) => photo.view === view && photo.id !== id);
  const second = one(asked.second) ?? photos.find((photo) => oldestLike(photo) !== undefined) ?? photos[0];
  const first = one(asked.first) ?? (second && oldestLike(second));
  return first && second ? [first, second] : null;
}
