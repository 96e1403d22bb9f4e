-- CreateEnum
CREATE TYPE "visit_status" AS ENUM ('booked', 'arrived', 'in_room', 'with_clinician', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "intake_state" AS ENUM ('draft', 'completed', 'accepted', 'abandoned');

-- CreateEnum
CREATE TYPE "check_in_state" AS ENUM ('draft', 'interrupted', 'completed');

-- CreateEnum
CREATE TYPE "tier" AS ENUM ('none', 'routine', 'soon', 'urgent', 'emergency');

-- CreateEnum
CREATE TYPE "alert_state" AS ENUM ('open', 'acknowledged', 'resolved');

-- CreateEnum
CREATE TYPE "note_state" AS ENUM ('draft', 'signed');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('left', 'right', 'both', 'each');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('done', 'part', 'not_done');

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "numbers" JSONB NOT NULL,
    "opening_hours" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "password_hash" TEXT,
    "totp_secret" TEXT,
    "totp_confirmed" BOOLEAN NOT NULL DEFAULT false,
    "totp_last_step" BIGINT,
    "recovery_hashes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "staff_id" UUID,
    "patient_id" UUID,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "single_use_token" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID,
    "patient_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "single_use_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "code_hash" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "sex" TEXT,
    "mobile" TEXT,
    "email" TEXT,
    "emergency_name" TEXT,
    "emergency_phone" TEXT,
    "may_ring" BOOLEAN NOT NULL DEFAULT true,
    "may_leave_message" BOOLEAN NOT NULL DEFAULT false,
    "history_flags" TEXT[],
    "baseline_keys" TEXT[],
    "portal_email" TEXT,
    "portal_activated_at" TIMESTAMPTZ(3),
    "identity_verified_at" TIMESTAMPTZ(3),
    "identity_verified_by" UUID,
    "registration_source" TEXT NOT NULL DEFAULT 'desk',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "clinician_id" UUID,
    "day" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "visit_status" NOT NULL DEFAULT 'booked',
    "kind" TEXT NOT NULL DEFAULT 'follow-up',
    "arrived_at" TIMESTAMPTZ(3),
    "room_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kiosk_pairing" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "kiosk_pairing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kiosk_device" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "paired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "open_visit_id" UUID,
    "open_patient_id" UUID,
    "open_touched_at" TIMESTAMPTZ(3),
    "misses" INTEGER NOT NULL DEFAULT 0,
    "desk_called_at" TIMESTAMPTZ(3),
    "desk_reason" TEXT,

    CONSTRAINT "kiosk_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "state" "intake_state" NOT NULL DEFAULT 'draft',
    "form_id" TEXT NOT NULL,
    "form_version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "draft" JSONB NOT NULL DEFAULT '{}',
    "detail_changes" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL DEFAULT 'kiosk',
    "tier" "tier" NOT NULL DEFAULT 'none',
    "fired_rules" TEXT[],
    "messages" TEXT[],
    "pause" TEXT[],
    "rule_set" TEXT,
    "consent_version" TEXT,
    "consent_hash" TEXT,
    "signed_name" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "request_hash" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "state" "check_in_state" NOT NULL,
    "answers" JSONB NOT NULL,
    "pain" INTEGER,
    "note" TEXT,
    "tier" "tier" NOT NULL DEFAULT 'none',
    "fired_rules" TEXT[],
    "messages" TEXT[],
    "pause" TEXT[],
    "rule_set" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "check_in_id" UUID,
    "intake_id" UUID,
    "tier" "tier" NOT NULL,
    "state" "alert_state" NOT NULL DEFAULT 'open',
    "fired_rules" TEXT[],
    "rule_set" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,
    "outcome" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "state" "note_state" NOT NULL DEFAULT 'draft',
    "quote" JSONB NOT NULL DEFAULT '{}',
    "subjective" TEXT NOT NULL DEFAULT '',
    "objective" TEXT NOT NULL DEFAULT '',
    "assessment" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by" UUID,

    CONSTRAINT "visit_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posture_finding" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "side" "side" NOT NULL,

    CONSTRAINT "posture_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "movement_finding" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "test" TEXT NOT NULL,
    "side" "side" NOT NULL,
    "grade" TEXT,
    "value" DOUBLE PRECISION,
    "pain" BOOLEAN,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "movement_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_addendum" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_addendum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "current_version_id" UUID,
    "starts_on" DATE NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "paused_by_alert_id" UUID,
    "pause" TEXT[],
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "template_id" TEXT,
    "note_to_patient" TEXT NOT NULL DEFAULT '',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "exercise_id" TEXT NOT NULL,
    "dose" JSONB NOT NULL,
    "side" "side" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "programme_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "print_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "print_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exercise_session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "day" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "exercise_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_log" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "outcome" "outcome" NOT NULL,
    "pain" INTEGER,
    "client_key" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "request_id" UUID NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "patient_ids" UUID[],

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "dedupe_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "staff_email_idx" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_clinic_id_id_key" ON "staff"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_clinic_id_email_key" ON "staff"("clinic_id", "email");

-- CreateIndex
CREATE INDEX "session_clinic_id_staff_id_idx" ON "session"("clinic_id", "staff_id");

-- CreateIndex
CREATE INDEX "session_clinic_id_patient_id_idx" ON "session"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "single_use_token_token_hash_key" ON "single_use_token"("token_hash");

-- CreateIndex
CREATE INDEX "single_use_token_clinic_id_patient_id_idx" ON "single_use_token"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_name_key_birth_date_idx" ON "patient"("clinic_id", "name_key", "birth_date");

-- CreateIndex
CREATE INDEX "patient_portal_email_idx" ON "patient"("portal_email");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_id_key" ON "patient"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_portal_email_key" ON "patient"("clinic_id", "portal_email");

-- CreateIndex
CREATE INDEX "visit_clinic_id_day_starts_at_idx" ON "visit"("clinic_id", "day", "starts_at");

-- CreateIndex
CREATE INDEX "visit_clinic_id_patient_id_day_idx" ON "visit"("clinic_id", "patient_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "visit_clinic_id_id_key" ON "visit"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "kiosk_pairing_code_hash_key" ON "kiosk_pairing"("code_hash");

-- CreateIndex
CREATE INDEX "kiosk_pairing_clinic_id_idx" ON "kiosk_pairing"("clinic_id");

-- CreateIndex
CREATE UNIQUE INDEX "kiosk_device_token_hash_key" ON "kiosk_device"("token_hash");

-- CreateIndex
CREATE INDEX "kiosk_device_clinic_id_idx" ON "kiosk_device"("clinic_id");

-- CreateIndex
CREATE INDEX "intake_clinic_id_patient_id_started_at_idx" ON "intake"("clinic_id", "patient_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "intake_clinic_id_id_key" ON "intake"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "intake_clinic_id_visit_id_key" ON "intake"("clinic_id", "visit_id");

-- CreateIndex
CREATE INDEX "check_in_clinic_id_patient_id_started_at_idx" ON "check_in"("clinic_id", "patient_id", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "check_in_clinic_id_id_key" ON "check_in"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_clinic_id_patient_id_client_key_key" ON "check_in"("clinic_id", "patient_id", "client_key");

-- CreateIndex
CREATE INDEX "alert_clinic_id_state_raised_at_idx" ON "alert"("clinic_id", "state", "raised_at");

-- CreateIndex
CREATE INDEX "alert_clinic_id_patient_id_raised_at_idx" ON "alert"("clinic_id", "patient_id", "raised_at");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_id_key" ON "alert"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_check_in_id_key" ON "alert"("clinic_id", "check_in_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_intake_id_key" ON "alert"("clinic_id", "intake_id");

-- CreateIndex
CREATE INDEX "alert_event_clinic_id_alert_id_at_idx" ON "alert_event"("clinic_id", "alert_id", "at");

-- CreateIndex
CREATE INDEX "visit_note_clinic_id_patient_id_created_at_idx" ON "visit_note"("clinic_id", "patient_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "visit_note_clinic_id_id_key" ON "visit_note"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_note_clinic_id_visit_id_key" ON "visit_note"("clinic_id", "visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "posture_finding_clinic_id_note_id_region_direction_key" ON "posture_finding"("clinic_id", "note_id", "region", "direction");

-- CreateIndex
CREATE UNIQUE INDEX "movement_finding_clinic_id_note_id_test_side_key" ON "movement_finding"("clinic_id", "note_id", "test", "side");

-- CreateIndex
CREATE INDEX "note_addendum_clinic_id_note_id_at_idx" ON "note_addendum"("clinic_id", "note_id", "at");

-- CreateIndex
CREATE INDEX "programme_clinic_id_patient_id_created_at_idx" ON "programme"("clinic_id", "patient_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "programme_clinic_id_id_key" ON "programme"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_version_clinic_id_id_key" ON "programme_version"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_version_clinic_id_programme_id_number_key" ON "programme_version"("clinic_id", "programme_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "programme_item_clinic_id_id_key" ON "programme_item"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_item_clinic_id_version_id_position_key" ON "programme_item"("clinic_id", "version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "print_link_token_hash_key" ON "print_link"("token_hash");

-- CreateIndex
CREATE INDEX "print_link_clinic_id_programme_id_idx" ON "print_link"("clinic_id", "programme_id");

-- CreateIndex
CREATE INDEX "exercise_session_clinic_id_patient_id_day_idx" ON "exercise_session"("clinic_id", "patient_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_session_clinic_id_id_key" ON "exercise_session"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_session_clinic_id_patient_id_client_key_key" ON "exercise_session"("clinic_id", "patient_id", "client_key");

-- CreateIndex
CREATE INDEX "session_log_clinic_id_session_id_item_id_idx" ON "session_log"("clinic_id", "session_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_log_clinic_id_session_id_client_key_key" ON "session_log"("clinic_id", "session_id", "client_key");

-- CreateIndex
CREATE INDEX "access_log_clinic_id_at_idx" ON "access_log"("clinic_id", "at");

-- CreateIndex
CREATE INDEX "access_log_patient_ids_idx" ON "access_log" USING GIN ("patient_ids" array_ops);

-- CreateIndex
CREATE UNIQUE INDEX "mail_clinic_id_dedupe_key_key" ON "mail"("clinic_id", "dedupe_key");

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "single_use_token" ADD CONSTRAINT "single_use_token_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "single_use_token" ADD CONSTRAINT "single_use_token_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "single_use_token" ADD CONSTRAINT "single_use_token_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_clinic_id_clinician_id_fkey" FOREIGN KEY ("clinic_id", "clinician_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kiosk_pairing" ADD CONSTRAINT "kiosk_pairing_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kiosk_device" ADD CONSTRAINT "kiosk_device_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kiosk_device" ADD CONSTRAINT "kiosk_device_clinic_id_open_visit_id_fkey" FOREIGN KEY ("clinic_id", "open_visit_id") REFERENCES "visit"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_clinic_id_visit_id_fkey" FOREIGN KEY ("clinic_id", "visit_id") REFERENCES "visit"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_clinic_id_accepted_by_fkey" FOREIGN KEY ("clinic_id", "accepted_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_check_in_id_fkey" FOREIGN KEY ("clinic_id", "check_in_id") REFERENCES "check_in"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_intake_id_fkey" FOREIGN KEY ("clinic_id", "intake_id") REFERENCES "intake"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_acknowledged_by_fkey" FOREIGN KEY ("clinic_id", "acknowledged_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_resolved_by_fkey" FOREIGN KEY ("clinic_id", "resolved_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_clinic_id_alert_id_fkey" FOREIGN KEY ("clinic_id", "alert_id") REFERENCES "alert"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_clinic_id_visit_id_fkey" FOREIGN KEY ("clinic_id", "visit_id") REFERENCES "visit"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posture_finding" ADD CONSTRAINT "posture_finding_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posture_finding" ADD CONSTRAINT "posture_finding_clinic_id_note_id_fkey" FOREIGN KEY ("clinic_id", "note_id") REFERENCES "visit_note"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement_finding" ADD CONSTRAINT "movement_finding_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement_finding" ADD CONSTRAINT "movement_finding_clinic_id_note_id_fkey" FOREIGN KEY ("clinic_id", "note_id") REFERENCES "visit_note"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_addendum" ADD CONSTRAINT "note_addendum_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_addendum" ADD CONSTRAINT "note_addendum_clinic_id_note_id_fkey" FOREIGN KEY ("clinic_id", "note_id") REFERENCES "visit_note"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_addendum" ADD CONSTRAINT "note_addendum_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_clinic_id_current_version_id_fkey" FOREIGN KEY ("clinic_id", "current_version_id") REFERENCES "programme_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_clinic_id_programme_id_fkey" FOREIGN KEY ("clinic_id", "programme_id") REFERENCES "programme"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_clinic_id_version_id_fkey" FOREIGN KEY ("clinic_id", "version_id") REFERENCES "programme_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "print_link" ADD CONSTRAINT "print_link_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "print_link" ADD CONSTRAINT "print_link_clinic_id_programme_id_fkey" FOREIGN KEY ("clinic_id", "programme_id") REFERENCES "programme"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "print_link" ADD CONSTRAINT "print_link_clinic_id_version_id_fkey" FOREIGN KEY ("clinic_id", "version_id") REFERENCES "programme_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_session" ADD CONSTRAINT "exercise_session_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_session" ADD CONSTRAINT "exercise_session_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_session" ADD CONSTRAINT "exercise_session_clinic_id_version_id_fkey" FOREIGN KEY ("clinic_id", "version_id") REFERENCES "programme_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "exercise_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_clinic_id_item_id_fkey" FOREIGN KEY ("clinic_id", "item_id") REFERENCES "programme_item"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security. The web and the worker connect as members of plumbline_runtime: no ownership, no BYPASSRLS.
-- Each transaction names its clinic (and patient) with set_config(..., true); without it every table is empty.
-- app.lookup is the one secret a caller without a session may show (a token's hash, a session's id, an address).

CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.clinic_id', true), '')::uuid $$;
CREATE FUNCTION app_patient() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.patient_id', true), '')::uuid $$;
CREATE FUNCTION app_lookup() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.lookup', true), '') $$;

-- Clinic-owned tables that hold no one patient's rows.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['staff', 'kiosk_pairing', 'kiosk_device', 'access_log', 'mail'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
  END LOOP;
  -- Tables with the patient's id in the row: a signed-in patient sees only their own.
  FOREACH t IN ARRAY ARRAY['session', 'single_use_token', 'visit', 'intake', 'check_in', 'alert', 'programme', 'exercise_session'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient()))) WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))', t);
  END LOOP;
  -- Staff's own working papers: never visible to a signed-in patient.
  FOREACH t IN ARRAY ARRAY['visit_note', 'posture_finding', 'movement_finding', 'note_addendum'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL) WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)', t);
  END LOOP;
END $$;

ALTER TABLE "clinic" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "clinic" USING (id = (SELECT app_clinic())) WITH CHECK (id = (SELECT app_clinic()));
-- The worker's rounds start from the list of clinics; a clinic's name and hours are no patient data.
CREATE POLICY every_clinic ON "clinic" FOR SELECT USING ((SELECT app_lookup()) = 'every-clinic');

ALTER TABLE "patient" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "patient"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR id = (SELECT app_patient())));

-- Children without the patient's id: visible when their parent is (its policy applies inside).
ALTER TABLE "programme_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "programme_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "programme_version"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "programme" p WHERE p.id = programme_id)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
ALTER TABLE "programme_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "programme_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "programme_item"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "programme_version" v WHERE v.id = version_id)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
ALTER TABLE "print_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "print_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "print_link"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "programme" p WHERE p.id = programme_id)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
ALTER TABLE "session_log" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session_log" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "session_log"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "exercise_session" s WHERE s.id = session_id)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "exercise_session" s WHERE s.id = session_id)));
ALTER TABLE "alert_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alert_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "alert_event"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "alert" a WHERE a.id = alert_id)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "alert" a WHERE a.id = alert_id)));

-- Lookups before a clinic is known: exactly the row whose secret the caller shows.
CREATE POLICY by_id ON "session" FOR SELECT USING (id::text = (SELECT app_lookup()));
CREATE POLICY by_email ON "staff" FOR SELECT USING (email = (SELECT app_lookup()));
CREATE POLICY by_portal_email ON "patient" FOR SELECT USING (portal_email = (SELECT app_lookup()));
CREATE POLICY by_token ON "single_use_token" FOR SELECT USING (token_hash = (SELECT app_lookup()));
CREATE POLICY by_code ON "kiosk_pairing" FOR SELECT USING (code_hash = (SELECT app_lookup()));
CREATE POLICY by_token ON "kiosk_device" FOR SELECT USING (token_hash = (SELECT app_lookup()));
CREATE POLICY by_token ON "print_link" FOR SELECT USING (token_hash = (SELECT app_lookup()));

-- A sign-in request belongs to no clinic yet: known and unknown addresses leave the same row.
ALTER TABLE "sign_in_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY by_id ON "sign_in_request" USING (id::text = (SELECT app_lookup())) WITH CHECK (id::text = (SELECT app_lookup()));
CREATE POLICY expired ON "sign_in_request" FOR SELECT USING (expires_at < now() - interval '1 day');
CREATE POLICY purge ON "sign_in_request" FOR DELETE USING (expires_at < now() - interval '1 day');

-- One round trip: shows the secret and reads the row it opens. Plain functions, so row security still decides.
CREATE FUNCTION find_session(wanted uuid)
RETURNS TABLE (id uuid, clinic_id uuid, staff_id uuid, patient_id uuid, last_seen_at timestamptz, expires_at timestamptz,
  locked_at timestamptz, revoked_at timestamptz, staff_name text, roles text[], active boolean)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE found session%ROWTYPE;
BEGIN
  PERFORM set_config('app.lookup', wanted::text, true);
  SELECT * INTO found FROM session s WHERE s.id = wanted;
  PERFORM set_config('app.lookup', '', true);
  IF found.id IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.clinic_id', found.clinic_id::text, true);
  RETURN QUERY
    SELECT found.id, found.clinic_id, found.staff_id, found.patient_id, found.last_seen_at, found.expires_at,
           found.locked_at, found.revoked_at, st.name, st.roles, coalesce(st.active, true)
    FROM (SELECT 1) one LEFT JOIN staff st ON st.id = found.staff_id;
END $$;

CREATE FUNCTION find_kiosk_device(wanted text)
RETURNS TABLE (id uuid, clinic_id uuid, revoked_at timestamptz, last_seen_at timestamptz, open_visit_id uuid, open_patient_id uuid,
  open_touched_at timestamptz)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.lookup', wanted, true);
  RETURN QUERY SELECT d.id, d.clinic_id, d.revoked_at, d.last_seen_at, d.open_visit_id, d.open_patient_id, d.open_touched_at
    FROM kiosk_device d WHERE d.token_hash = wanted;
END $$;

CREATE FUNCTION create_sign_in_request(address text, valid_until timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE made uuid := uuidv7();
BEGIN
  PERFORM set_config('app.lookup', made::text, true);
  INSERT INTO sign_in_request (id, email, expires_at) VALUES (made, address, valid_until);
  RETURN made;
END $$;

-- History that may only grow, for the owner too.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "access_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "alert_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "note_addendum" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "programme_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "programme_item" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A signed note is frozen; what is added stands in note_addendum.
CREATE FUNCTION refuse_signed_note() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a signed note changes only by addendum' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER signed_is_final BEFORE UPDATE OR DELETE ON "visit_note" FOR EACH ROW WHEN (OLD.state = 'signed') EXECUTE FUNCTION refuse_signed_note();

GRANT USAGE ON SCHEMA public TO plumbline_runtime;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO plumbline_runtime;
GRANT DELETE ON "posture_finding", "movement_finding", "sign_in_request", "rate_limit" TO plumbline_runtime;
REVOKE UPDATE ON "access_log", "alert_event", "note_addendum", "programme_version", "programme_item" FROM plumbline_runtime;
REVOKE INSERT, UPDATE ON "clinic" FROM plumbline_runtime;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN REVOKE ALL ON "_prisma_migrations" FROM plumbline_runtime; END IF;
END $$;
