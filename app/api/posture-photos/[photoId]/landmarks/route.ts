import { markPhotoInput, markPhotoReply } from "@/lib/contracts/posture-photo";
import { defineRoute } from "@/lib/http/define-route";
import { markPosturePhoto } from "@/lib/use-cases/posture-photos/mark-posture-photo";

export const PUT = defineRoute({
  action: "posture.change",
  input: markPhotoInput,
  reply: markPhotoReply,
  run: markPosturePhoto,
});
