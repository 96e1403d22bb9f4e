import { readingFields } from "@/lib/contracts/reading";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { readingCookie } from "@/lib/http/reading-choice";

/** Text size, sound and voice, kept on this device. */
export const POST = defineForm({
  action: "reading.change",
  run: (_actor, fields) =>
    Promise.resolve({
      location: "/patient/settings?done=saved",
      cookies: [readingCookie(parsed(readingFields, fields))],
    }),
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/settings"),
});
