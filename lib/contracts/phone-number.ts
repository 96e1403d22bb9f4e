import { z } from "zod";
import { isPhoneNumber } from "@/lib/domain/people/phone-number";

/** As somebody types it; empty for none. */
export const phoneNumber = z
  .string()
  .trim()
  .refine(
    (text) => text === "" || isPhoneNumber(text),
    "Enter a phone number of 7 to 15 digits, or leave it empty",
  );
