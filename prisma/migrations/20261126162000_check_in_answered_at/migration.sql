-- When a check-in that a phone had kept was answered, by the phone's clock; null where it was answered with a network.
ALTER TABLE "check_in" ADD COLUMN "answered_at" TIMESTAMPTZ(3);
