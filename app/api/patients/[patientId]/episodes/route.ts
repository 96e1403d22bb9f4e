import {
  endEpisodeFields,
  reopenEpisodeFields,
  startEpisodeFields,
  stepEpisodeFields,
} from "@/lib/contracts/episode";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { endEpisode } from "@/lib/use-cases/episodes/end-episode";
import { reopenEpisode } from "@/lib/use-cases/episodes/reopen-episode";
import { startEpisode } from "@/lib/use-cases/episodes/start-episode";
import { stepEpisode } from "@/lib/use-cases/episodes/step-episode";

const page = (patientId: string) => `/clinic/patients/${patientId}/episode`;

/** An episode begins, goes on to another phase or goal, ends, or runs again: `move` says which. */
export const POST = defineForm({
  action: "episode.change",
  run: (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const sent = { ...fields, patientId };
    const move = fieldText(fields, "move");
    return orAgain(page(patientId), fieldTexts(fields), async () => {
      if (move === "step") await stepEpisode(actor, parsed(stepEpisodeFields, sent));
      else if (move === "end") await endEpisode(actor, parsed(endEpisodeFields, sent));
      else if (move === "reopen") await reopenEpisode(actor, parsed(reopenEpisodeFields, sent));
      else await startEpisode(actor, parsed(startEpisodeFields, sent));
      return { location: `${page(patientId)}?done=saved`, cookies: [forgetTyped()] };
    });
  },
  shownOn: ({ patientId = "" }) => page(patientId),
  refused: (code, { patientId = "" }) =>
    code === "unauthenticated" ? "/sign-in" : `${page(patientId)}?problem=${code}`,
});
