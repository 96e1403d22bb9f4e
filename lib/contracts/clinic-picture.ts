import { z } from "zod";
import { alertSignalReply } from "@/lib/contracts/alert";
import { faults } from "@/lib/contracts/fault";
import { DESK_REASONS } from "@/lib/contracts/kiosk";
import { unreadReply } from "@/lib/contracts/message";

/** What every staff page shows of what waits: open alerts, tablets that call the desk, messages, and what fails just now. */
export const PICTURE_PARTS = ["signal", "calls", "unread", "faults"] as const;
export type PicturePart = (typeof PICTURE_PARTS)[number];

/** `parts`: which are asked for, divided by commas; without it, all. */
export const clinicPictureInput = z.strictObject({
  parts: z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(z.enum(PICTURE_PARTS)))
    .default([...PICTURE_PARTS]),
});

const call = z.object({
  deviceId: z.uuid(),
  deviceName: z.string(),
  reason: z.enum(DESK_REASONS),
  calledAt: z.iso.datetime(),
  patientName: z.string().nullable(),
});
export type DeskCall = z.infer<typeof call>;

/** The parts that were asked for. Null: it could not be read, which is never "none"; the others stand. */
export const clinicPictureReply = z.object({
  signal: alertSignalReply.nullish(),
  calls: z.array(call).nullish(),
  unread: unreadReply.nullish(),
  faults: faults.nullish(),
});
export type ClinicPicture = z.infer<typeof clinicPictureReply>;
