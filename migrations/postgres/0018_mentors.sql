CREATE TABLE "mentorships" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"leader_id" text NOT NULL,
	"mentor_id" text,
	"ranked" jsonb NOT NULL,
	"refused" jsonb NOT NULL,
	"state" text NOT NULL,
	"by_user" text,
	"at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "mentorships_leader" ON "mentorships" USING btree ("project_id","leader_id");--> statement-breakpoint
CREATE INDEX "mentorships_mentor" ON "mentorships" USING btree ("mentor_id","state");--> statement-breakpoint
CREATE INDEX "mentorships_state" ON "mentorships" USING btree ("state");