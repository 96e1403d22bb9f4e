/** Any constant will do; a migration's script holds it while it runs. */
const SCRIPT_LOCK = 815_240_378;

const TAKE_LOCK = `SELECT pg_advisory_xact_lock(${SCRIPT_LOCK});`;

/**
 * A migration's script with the record that it is done: one transaction, so that both stand or neither, whoever is killed
 * in between. The engine writes that record after the script, and PostgreSQL runs a script to its end although the
 * process that sent it has died.
 */
export const recordedScript = (script: string): string => `${TAKE_LOCK}
${script}
;
DO $recorded$ BEGIN
  UPDATE public._prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'this migration was given up meanwhile'; END IF;
END $recorded$;`;

/** Waits for a script that still runs, and takes back the beginning of one of which nothing stands. */
export const FORGET_BROKEN = `${TAKE_LOCK}
UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;`;
