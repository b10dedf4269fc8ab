CREATE TABLE "project_edits" (
	"project_id" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"by_user" text NOT NULL,
	"changes" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "call_until" text;