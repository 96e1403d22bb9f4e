import { describe, expect, it } from "vitest";
import { RULE_IDS } from "@/lib/domain/triage/rule-ids";
import { BLOCKING_RULES, treatmentBlock } from "@/lib/domain/treatment/treatment-block";

const evidence = (id: string, ...firedRules: string[]) => ({ id, firedRules });

describe("no manipulation until reviewed", () => {
  it("follows these rules and no others", () => {
    const blocking = RULE_IDS.filter((rule) => treatmentBlock([evidence("one", rule)], [], []) !== null);
    expect(blocking.toSorted()).toEqual(
      [
        ...["CB-09", "CB-10", "RF-B01", "RF-F01", "RF-F02", "RF-F03"],
        ...["RF-F04", "RF-F05", "RF-F07"],
      ].toSorted(),
    );
    expect(BLOCKING_RULES).toHaveLength(9);
  });

  it("follows a known aneurysm by itself, and no other history", () => {
    expect(treatmentBlock([], ["aaa"], [])).toEqual({ rules: [], history: ["aaa"], evidenceIds: [] });
    expect(treatmentBlock([], ["cancer", "htn", "smoker"], [])).toBeNull();
  });

  it("is lifted for what its clinician saw, and stands again for what came since", () => {
    const lift = { evidenceIds: ["one"], history: [] };
    expect(treatmentBlock([evidence("one", "RF-F01")], [], [lift])).toBeNull();
    const since = [evidence("one", "RF-F01"), evidence("two", "RF-A01", "RF-B01")];
    expect(treatmentBlock(since, [], [lift])).toEqual({
      ...{ rules: ["RF-B01"], history: [] },
      evidenceIds: ["two"],
    });
    expect(treatmentBlock([evidence("one", "RF-F01")], ["aaa"], [lift])).toMatchObject({ history: ["aaa"] });
    expect(treatmentBlock([], ["aaa"], [{ evidenceIds: [], history: ["aaa"] }])).toBeNull();
  });
});
