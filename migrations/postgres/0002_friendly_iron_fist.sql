CREATE TABLE "asks" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"role_id" text NOT NULL,
	"user_id" text NOT NULL,
	"step" jsonb NOT NULL,
	"by_user" text NOT NULL,
	"proposal_id" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "match_weights" (
	"name" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "first_run" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "causes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "asks_person" ON "asks" USING btree ("project_id","user_id");--> statement-breakpoint
CREATE INDEX "asks_state" ON "asks" USING btree ("state","at");