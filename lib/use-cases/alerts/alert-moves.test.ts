import { expect, it } from "vitest";
import { ALLOWED } from "@/lib/access/actions";
import { ALERT_MOVES } from "@/lib/domain/alerts/alert-state";

it.each(["acknowledge", "attempt", "step-down", "resolve", "reopen"] as const)(
  "opens %s to the roles its move names, and to no others",
  (move) => {
    expect([...ALLOWED[`alert.${move}`]].toSorted()).toEqual([...ALERT_MOVES[move].by].toSorted());
  },
);
