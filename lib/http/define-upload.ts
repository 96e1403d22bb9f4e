import "server-only";
import type { Action } from "@/lib/access/actions";
import { type FormDefinition, formHandler } from "@/lib/http/define-form";
import type { Handler } from "@/lib/http/define-route";
import { readUpload, type SentFile } from "@/lib/http/read-upload";

type UploadDefinition<A extends Action> = FormDefinition<A, SentFile> & {
  /** What the form calls its file. */
  readonly field?: string;
};
/** A native form with one file: the same checks as defineForm, and no more bytes than the limit. */
export function defineUpload<A extends Action>(definition: UploadDefinition<A>): Handler {
  const { field = "picture" } = definition;
  return formHandler(definition, async (request) => {
    const sent = await readUpload(request, field);
    return { sent, fields: sent.fields };
  });
}
