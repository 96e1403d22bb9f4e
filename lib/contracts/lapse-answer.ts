import { z } from "zod";
import { LAPSE_REASONS } from "@/lib/domain/dosing/lapse";

export const lapseAnswerFields = z.object({ reason: z.enum(LAPSE_REASONS, "chooseReason") });
