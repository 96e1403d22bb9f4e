import { clinicPictureInput, clinicPictureReply } from "@/lib/contracts/clinic-picture";
import { defineRoute } from "@/lib/http/define-route";
import { viewPicture } from "@/lib/use-cases/picture/clinic-picture";

/** What waits in the clinic just now, for the bars, counts, title and sound of every staff page. */
export const GET = defineRoute({
  action: "picture.view",
  input: clinicPictureInput,
  reply: clinicPictureReply,
  run: viewPicture,
});
