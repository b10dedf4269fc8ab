CREATE TABLE "recurring_pitfalls" (
	"id" text PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"text" text NOT NULL,
	"lessons" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"became" text,
	"by_user" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "recurring_pitfalls_scenario" ON "recurring_pitfalls" USING btree ("scenario_id");--> statement-breakpoint
CREATE INDEX "recurring_pitfalls_ended" ON "recurring_pitfalls" USING btree ("ended_at");