import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { writePlainly } from "@/lib/data/chain/links";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";

/** One transaction of a clinic's audit chain, in which values are written as they are hashed. */
export const asChain = <T>(clinicId: string, action: string, work: (sql: Sql) => Promise<T>): Promise<T> =>
  withActorSql(systemActor(clinicId, `chain.${action}`, randomUUID()), async (sql) => {
    await writePlainly(sql);
    return work(sql);
  });
