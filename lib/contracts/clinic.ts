import { z } from "zod";
import { COUNTRIES } from "@/lib/domain/clinics/country-presets";
import { dialNumber } from "@/lib/domain/clinics/dial-number";

const number = (empty: string) =>
  z
    .string()
    .max(40, "Use 40 characters or fewer")
    .transform((text, context) => {
      const read = dialNumber(text);
      if (read !== null) return read;
      context.addIssue({
        code: "custom",
        message:
          text.trim() === "" ? empty : "Type a number that a phone can ring, such as 999 or +44 20 7946 0188",
      });
      return z.NEVER;
    });

const line = (most: number) => z.string().trim().max(most, `Use ${most} characters or fewer`);

/** What patients are told about the clinic: each number a text may name is there and can be rung. */
export const changeClinicFields = z
  .object({
    name: line(80).min(1, "Type the clinic's name"),
    phone: number("Type the number patients ring the clinic on"),
    address: line(200),
    country: z.enum(COUNTRIES, "Choose a country"),
    emergency: number("Type the number of the emergency services"),
    urgentLine: number("Type the line a patient rings when you are shut"),
    maternity: number("Type a maternity unit's number that is answered day and night"),
    crisisLine: number("Type a crisis line's number that is answered day and night"),
    nearestEmergencyName: line(80),
    nearestEmergencyAddress: line(200),
    crisisPathStaffed: z.enum(["yes", "no"], "Choose yes or no"),
  })
  .refine(({ nearestEmergencyName: name, nearestEmergencyAddress: at }) => (name === "") === (at === ""), {
    path: ["nearestEmergencyAddress"],
    message: "Type both the name and the address, or leave both empty",
  });
export type ChangeClinic = z.infer<typeof changeClinicFields>;
