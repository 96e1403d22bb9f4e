import { z } from "zod";
import {
  type MeasuredTestId,
  MEASURED_TESTS,
  TEST_LIMITS,
  type TestLimits,
} from "@/lib/domain/visit-notes/test-limits";

/** One limit, whole and within its bounds; an empty box is the usual one. */
function limit(test: MeasuredTestId) {
  const { usual, min, max } = TEST_LIMITS[test].below;
  return z
    .string()
    .trim()
    .default("")
    .transform((text) => (text === "" ? usual : Number(text)))
    .pipe(
      z
        .number({ error: "Use a number." })
        .int("Use a whole number.")
        .min(min, `Use ${min} or more.`)
        .max(max, `Use ${max} or less.`),
    );
}

const limits = z.strictObject(
  Object.fromEntries(MEASURED_TESTS.map((test) => [test, limit(test)])) as Record<
    MeasuredTestId,
    ReturnType<typeof limit>
  >,
);

/** The one field of the button that puts every limit back. */
export const BACK_TO_USUAL = { name: "move", value: "usual" } as const;
const goesBack = z.strictObject({ [BACK_TO_USUAL.name]: z.literal(BACK_TO_USUAL.value) });

export type ChangeTestLimits = Readonly<{
  limits: TestLimits;
  /** The newest change that the form knew of, empty for none; null where it goes by no number it saw. */
  seen: string | null;
}>;

/** Every limit of a clinic, or all of them back to the usual. */
export const changeTestLimitsInput: z.ZodType<ChangeTestLimits> = z.preprocess(
  (fields) => (goesBack.safeParse(fields).success ? { seen: null } : fields),
  limits
    .extend({ seen: z.string().nullable().default("") })
    .transform(({ seen, ...moved }) => ({ limits: moved, seen })),
);
