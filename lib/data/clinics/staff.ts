import "server-only";
import { isStaffRole, type StaffRole } from "@/lib/access/roles";
import type { Db, Sql } from "@/lib/data/sql";

const forList = {
  id: true,
  name: true,
  email: true,
  roles: true,
  active: true,
  passwordHash: true,
  totpConfirmed: true,
  lastSignInAt: true,
  mobile: true,
} as const;

export type StaffRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly totpConfirmed: boolean;
  readonly lastSignInAt: Date | null;
  readonly mobile: string | null;
};

type Stored = Omit<StaffRow, "roles" | "hasPassword"> & {
  readonly roles: string[];
  readonly passwordHash: string | null;
};

function rowOf({ passwordHash, roles, ...rest }: Stored): StaffRow {
  return { ...rest, roles: roles.filter(isStaffRole), hasPassword: passwordHash !== null };
}

/** Everyone who works or worked at the clinic, those who still do first. */
export async function listStaff(db: Db, clinicId: string): Promise<StaffRow[]> {
  const rows = await db.prisma.staff.findMany({
    where: { clinicId },
    select: forList,
    orderBy: [{ active: "desc" }, { name: "asc" }],
  });
  return rows.map(rowOf);
}

export async function findStaff(db: Db, clinicId: string, staffId: string): Promise<StaffRow | undefined> {
  const row = await db.prisma.staff.findFirst({ where: { clinicId, id: staffId }, select: forList });
  return row ? rowOf(row) : undefined;
}

type NewStaff = { readonly name: string; readonly email: string; readonly roles: readonly StaffRole[] };

/** Adds somebody without a password; throws conflict when the clinic has that address. */
export async function createStaff(db: Db, clinicId: string, staff: NewStaff): Promise<string> {
  const { id } = await db.prisma.staff.create({
    data: { clinicId, name: staff.name, email: staff.email, roles: [...staff.roles], recoveryHashes: [] },
    select: { id: true },
  });
  return id;
}

type StaffChange = {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly mobile: string | null;
  readonly active: boolean;
};

export async function updateStaff(
  db: Db,
  clinicId: string,
  staffId: string,
  change: StaffChange,
): Promise<boolean> {
  const { count } = await db.prisma.staff.updateMany({
    where: { clinicId, id: staffId },
    data: { ...change, roles: [...change.roles] },
  });
  return count === 1;
}

/** Locks the clinic's owners for this transaction and counts those who can sign in: two owners cannot demote each other. */
export async function countActiveOwners(db: Db): Promise<number> {
  const rows = await db.query(
    "SELECT id FROM staff WHERE active AND password_hash IS NOT NULL AND 'owner' = ANY (roles) ORDER BY id FOR UPDATE",
  );
  return rows.length;
}

/** Where an active member gets mail; undefined for somebody who left. */
export async function findStaffAddress(
  sql: Sql,
  clinicId: string,
  staffId: string,
): Promise<string | undefined> {
  const [row] = await sql.query<{ email: string }>(
    "SELECT email FROM staff WHERE clinic_id = $1::uuid AND id = $2::uuid AND active",
    [clinicId, staffId],
  );
  return row?.email;
}

/** Who works at the clinic now, by name. */
export function listActiveStaff(
  sql: Sql,
  clinicId: string,
): Promise<{ readonly id: string; readonly name: string; readonly roles: readonly string[] }[]> {
  return sql.query(
    "SELECT id, name, roles FROM staff WHERE clinic_id = $1::uuid AND active ORDER BY name, id",
    [clinicId],
  );
}

/** Names by id of everybody who works or worked at the clinic. */
export async function listStaffNames(sql: Sql, clinicId: string): Promise<Record<string, string>> {
  const rows = await sql.query<{ id: string; name: string }>(
    "SELECT id, name FROM staff WHERE clinic_id = $1::uuid",
    [clinicId],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
