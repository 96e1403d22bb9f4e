import "server-only";
import { MOST_UPLOAD_BYTES, UPLOAD_LIMIT } from "@/lib/domain/files/limits";
import { AppError } from "@/lib/errors";
import { fieldsOf, type FormFields } from "@/lib/http/read-input";

/** The one file of a form, empty where none was chosen, and what else stands in it. */
export type SentFile = { readonly file: Uint8Array; readonly name: string; readonly fields: FormFields };

/** What a form says around its file. */
const AROUND = 20_000;

/** Reads a form whose file is called `field`, and no more bytes than the limit. */
export async function readUpload(request: Request, field: string): Promise<SentFile> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data"))
    throw new AppError("unsupported", "expects a form with a file");
  if (!request.body || Number(request.headers.get("content-length") ?? 0) > MOST_UPLOAD_BYTES + AROUND)
    throw tooLarge(field);
  const counted = new Response(request.body.pipeThrough(upTo(MOST_UPLOAD_BYTES + AROUND, field)), {
    headers: { "content-type": type },
  });
  const form = await counted.formData().catch((error: unknown) => {
    throw error instanceof AppError ? error : new AppError("invalid", "no readable form");
  });
  const sent = fileOf(form.getAll(field), field);
  const words = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return {
    file: new Uint8Array((await sent?.arrayBuffer()) ?? []),
    name: sent?.name ?? "",
    fields: fieldsOf(new URLSearchParams(words)),
  };
}

/** A form may offer a box for the camera and one for a file, both under one name: the one that was used. */
function fileOf(boxes: readonly FormDataEntryValue[], field: string): File | undefined {
  const chosen = boxes.filter((box) => box instanceof File).filter(({ size }) => size > 0);
  if (chosen.length > 1)
    throw new AppError("invalid", "two files", { [field]: "Two were chosen. Choose one and send it again." });
  return chosen[0];
}

const tooLarge = (field: string) =>
  new AppError("invalid", "file too large", {
    [field]: UPLOAD_LIMIT.words,
  });

/** Stops a body that goes on: its length is not believed, it is counted. */
function upTo(most: number, field: string): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > most) controller.error(tooLarge(field));
      else controller.enqueue(chunk);
    },
  });
}
