-- What patients may book by themselves; empty, as every clinic begins: nothing.
ALTER TABLE "clinic" ADD COLUMN     "self_booking" JSONB NOT NULL DEFAULT '{}';

GRANT UPDATE ("self_booking") ON "clinic" TO plumbline_runtime;

-- Who made it: the desk is told of a visit that its patient booked.
ALTER TABLE "visit" ADD COLUMN     "self_booked" BOOLEAN NOT NULL DEFAULT false;
