import { z } from "zod";

const PHONE = /^(?=(?:\D*\d){7,15}\D*$)[+\d\s().-]+$/;

/** As somebody types it; empty for none. */
export const phoneNumber = z
  .string()
  .trim()
  .refine(
    (text) => text === "" || PHONE.test(text),
    "Enter a phone number of 7 to 15 digits, or leave it empty",
  );
