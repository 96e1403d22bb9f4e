import { isExerciseId } from "@/lib/domain/exercises/exercise";
import { isPicture, pictureOf } from "@/lib/domain/exercises/figures/picture";

type Context = { readonly params: Promise<{ exerciseId: string; picture: string }> };

const HEADERS = {
  "content-type": "image/svg+xml; charset=utf-8",
  "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
};

/** Each picture is drawn once in a process. */
const drawn = new Map<string, string>();

/** One picture of one exercise of the catalogue: the same for everybody, and nothing about anyone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { exerciseId, picture } = await params;
  if (!isExerciseId(exerciseId) || !isPicture(picture)) return new Response(null, { status: 404 });
  const name = `${exerciseId}/${picture}`;
  const svg = drawn.get(name) ?? pictureOf(exerciseId, picture);
  drawn.set(name, svg);
  return new Response(svg, { headers: HEADERS });
}
