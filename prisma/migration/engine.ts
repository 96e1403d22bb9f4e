import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type {
  MigrationDirectory,
  MigrationList,
  SchemaEngine,
  SchemasContainer,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { MigrationAdapter } from "./adapter";
import { addressOf } from "./connection";

const ROOT = path.resolve(import.meta.dirname, "../..");
export const MIGRATIONS_FOLDER = path.join(ROOT, "prisma", "migrations");
const SCHEMA_FILE = path.join(ROOT, "prisma", "schema.prisma");
/** Says which database the migrations are written for; Prisma's own tool wants it as a file beside them. */
export const LOCKFILE = 'provider = "postgresql"\n';
const NO_FILTER = { externalTables: [], externalEnums: [] };

let loading: ReturnType<typeof load> | undefined;

/** Prisma's schema engine as npm ships it in WebAssembly: nothing is downloaded. */
async function load() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const imports = { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(readFileSync(file), imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return glue;
}

/** The engine reports a crash of its own here and never settles the call that crashed. */
function crash(): Promise<never> {
  return new Promise((_resolve, reject) => {
    const panics = {
      set_message: (message: string) => reject(new Error(`The schema engine crashed: ${message}`)),
    };
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  });
}

/** The engine names the migration in its own trace and nowhere else. */
function migrationOf(error: unknown): string {
  const name = /migration_name="([^"]+)"/.exec(error instanceof Error ? error.message : "")?.[1];
  return name === undefined ? "A change of the database" : `The migration ${name}`;
}

async function withEngine<T>(
  ownerUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
  migrations: ReadonlySet<string> = new Set(),
): Promise<T> {
  const { SchemaEngine: Engine } = await (loading ??= load());
  const adapter = new MigrationAdapter(addressOf(ownerUrl), migrations);
  const schema: [string, string][] = [[SCHEMA_FILE, readFileSync(SCHEMA_FILE, "utf8")]];
  const engine = await Engine.new(
    { datamodels: schema },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    const result = await Promise.race([crash(), work(engine)]);
    engine.free();
    return result;
  } catch (error) {
    throw adapter.refusal instanceof Error
      ? new Error(`${migrationOf(error)} was refused: ${adapter.refusal.message}`, { cause: error })
      : error;
  } finally {
    await adapter.close();
  }
}

function readOrNull(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function readMigration(folder: string, name: string): MigrationDirectory {
  const content = readOrNull(path.join(folder, name, "migration.sql"));
  return {
    path: name,
    migrationFile: {
      path: "migration.sql",
      content:
        content === null
          ? { tag: "error", value: "migration.sql is missing" }
          : { tag: "ok", value: content },
    },
  };
}

/** The migrations in `folder`, oldest first. */
export function readMigrations(folder = MIGRATIONS_FOLDER): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: LOCKFILE },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => readMigration(folder, entry.name))
      .sort((a, b) => a.path.localeCompare(b.path)),
  };
}

/** Applies what the database has not yet; answers the names applied now. */
export function applyMigrations(ownerUrl: string, folder?: string): Promise<readonly string[]> {
  const migrationsList = readMigrations(folder);
  const scripts = migrationsList.migrationDirectories.map(({ migrationFile }) => migrationFile.content.value);
  const apply = async (engine: SchemaEngine) =>
    (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames;
  return withEngine(ownerUrl, apply, new Set(scripts));
}

export type SchemaDifference = { readonly empty: boolean; readonly text: string };

/** From the migrations, replayed on an empty shadow database, to schema.prisma: as SQL, or in words. */
export function difference(ownerUrl: string, script: boolean): Promise<SchemaDifference> {
  return withEngine(ownerUrl, async (engine) => {
    const schema: SchemasContainer = {
      files: [{ path: SCHEMA_FILE, content: readFileSync(SCHEMA_FILE, "utf8") }],
    };
    const result = await engine.diff({
      from: { tag: "migrations", ...readMigrations() },
      to: { tag: "schemaDatamodel", ...schema },
      script,
      exitCode: true,
      filters: NO_FILTER,
    });
    return { empty: result.exitCode === 0, text: (result.stdout ?? "").trim() };
  });
}
