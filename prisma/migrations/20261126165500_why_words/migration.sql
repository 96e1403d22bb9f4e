-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "why_words" JSONB NOT NULL DEFAULT '{}';

GRANT UPDATE ("why_words") ON "clinic" TO plumbline_runtime;
