import "server-only";
import type { Action } from "@/lib/access/actions";
import { MOST_UPLOAD_BYTES } from "@/lib/domain/files/limits";
import { AppError } from "@/lib/errors";
import { type FormDefinition, formHandler } from "@/lib/http/define-form";
import type { Handler } from "@/lib/http/define-route";
import { fieldsOf, type FormFields } from "@/lib/http/read-input";

/** The one file of a form, empty where none was chosen, and what else stands in it. */
export type SentFile = { readonly file: Uint8Array; readonly name: string; readonly fields: FormFields };

type UploadDefinition<A extends Action> = FormDefinition<A, SentFile> & {
  /** What the form calls its file. */
  readonly field?: string;
};
/** What a form says around its file. */
const AROUND = 20_000;

/** A native form with one file: the same checks as defineForm, and no more bytes than the limit. */
export function defineUpload<A extends Action>(definition: UploadDefinition<A>): Handler {
  const { field = "picture" } = definition;
  return formHandler(
    definition,
    (request) => readFile(request, field),
    ({ fields }) => fields,
  );
}

async function readFile(request: Request, field: string): Promise<SentFile> {
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
  const sent = form.get(field);
  const words = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return {
    file: sent instanceof File ? new Uint8Array(await sent.arrayBuffer()) : new Uint8Array(),
    name: sent instanceof File ? sent.name : "",
    fields: fieldsOf(new URLSearchParams(words)),
  };
}

const tooLarge = (field: string) =>
  new AppError("invalid", "file too large", {
    [field]: `Use a file of ${MOST_UPLOAD_BYTES / 1_000_000} MB or less.`,
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
