ALTER TABLE "session_attendance" ADD COLUMN "corrected_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session_held" ADD COLUMN "beneficiaries" integer;--> statement-breakpoint
ALTER TABLE "session_held" ADD COLUMN "done" text DEFAULT '' NOT NULL;