import "server-only";
import type { Action } from "@/lib/access/actions";
import { MOST_UPLOAD_BYTES } from "@/lib/domain/files/limits";
import { AppError } from "@/lib/errors";
import { type FormDefinition, formHandler } from "@/lib/http/define-form";
import type { Handler } from "@/lib/http/define-route";
import { fieldsOf, type FormFields } from "@/lib/http/read-input";

/** The one file of a form, empty where none was chosen, and what else stands in it. */
export type SentFile = { readonly file: Uint8Array; readonly fields: FormFields };

const FIELD = "picture";
/** What a form says around its file. */
const AROUND = 20_000;

/** A native form with one file, named "picture": the same checks as defineForm, and no more bytes than the limit. */
export function defineUpload<A extends Action>(definition: FormDefinition<A, SentFile>): Handler {
  return formHandler(definition, readFile, ({ fields }) => fields);
}

async function readFile(request: Request): Promise<SentFile> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data"))
    throw new AppError("unsupported", "expects a form with a file");
  if (!request.body || Number(request.headers.get("content-length") ?? 0) > MOST_UPLOAD_BYTES + AROUND)
    throw tooLarge();
  const counted = new Response(request.body.pipeThrough(upTo(MOST_UPLOAD_BYTES + AROUND)), {
    headers: { "content-type": type },
  });
  const form = await counted.formData().catch((error: unknown) => {
    throw error instanceof AppError ? error : new AppError("invalid", "no readable form");
  });
  const sent = form.get(FIELD);
  const words = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return {
    file: sent instanceof File ? new Uint8Array(await sent.arrayBuffer()) : new Uint8Array(),
    fields: fieldsOf(new URLSearchParams(words)),
  };
}

const tooLarge = () =>
  new AppError("invalid", "file too large", {
    [FIELD]: `Use a file of ${MOST_UPLOAD_BYTES / 1_000_000} MB or less.`,
  });

/** Stops a body that goes on: its length is not believed, it is counted. */
function upTo(most: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > most) controller.error(tooLarge());
      else controller.enqueue(chunk);
    },
  });
}
