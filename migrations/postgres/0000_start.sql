CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"by_user" text,
	"act" text NOT NULL,
	"subject_user" text,
	"subject" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"skills" jsonb NOT NULL,
	"themes" jsonb NOT NULL,
	"hours" integer NOT NULL,
	"slots" jsonb NOT NULL,
	"prefecture" text,
	"place" text NOT NULL,
	"languages" jsonb NOT NULL,
	"leads" boolean NOT NULL,
	"note" text NOT NULL,
	"consent" boolean NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"locale" text,
	"zone" text,
	"bot" boolean DEFAULT false NOT NULL,
	"chosen" text,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roles_user_id_role_pk" PRIMARY KEY("user_id","role")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"intermediary" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"need" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"interview" text DEFAULT '' NOT NULL,
	"goal" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"owner" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text,
	"organisation" text NOT NULL,
	"title" text NOT NULL,
	"themes" jsonb NOT NULL,
	"tier" text NOT NULL,
	"good" text NOT NULL,
	"task" text NOT NULL,
	"goal" text NOT NULL,
	"gain" text NOT NULL,
	"roles" jsonb NOT NULL,
	"hours" integer NOT NULL,
	"slots" jsonb NOT NULL,
	"place" text NOT NULL,
	"prefecture" text,
	"rhythm" text NOT NULL,
	"starts" text NOT NULL,
	"ends" text NOT NULL,
	"time" text NOT NULL,
	"minutes" integer NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"waits_since" timestamp (3) with time zone,
	"sent_back_by" text,
	"approved_by" text,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"posted_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"project_id" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"on" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wishes_project_id_user_id_kind_pk" PRIMARY KEY("project_id","user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "retrospective_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"side" text NOT NULL,
	"voice" text,
	"user_id" text,
	"ratings" jsonb NOT NULL,
	"words" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retrospective_asks" (
	"project_id" text NOT NULL,
	"side" text NOT NULL,
	"user_id" text NOT NULL,
	"voice" text NOT NULL,
	CONSTRAINT "retrospective_asks_project_id_side_user_id_pk" PRIMARY KEY("project_id","side","user_id")
);
--> statement-breakpoint
CREATE TABLE "retrospectives" (
	"project_id" text PRIMARY KEY NOT NULL,
	"closing" text NOT NULL,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"achieved" text NOT NULL,
	"met" text NOT NULL,
	"summary" jsonb,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "session_answers" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text NOT NULL,
	"answer" text NOT NULL,
	"word" text DEFAULT '' NOT NULL,
	"reports" integer DEFAULT 0 NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_answers_project_id_at_user_id_pk" PRIMARY KEY("project_id","at","user_id")
);
--> statement-breakpoint
CREATE TABLE "session_asks" (
	"user_id" text NOT NULL,
	"week" text NOT NULL,
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_asks_user_id_week_project_id_pk" PRIMARY KEY("user_id","week","project_id")
);
--> statement-breakpoint
CREATE TABLE "session_attendance" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text NOT NULL,
	"came" boolean NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "session_attendance_project_id_at_user_id_pk" PRIMARY KEY("project_id","at","user_id")
);
--> statement-breakpoint
CREATE TABLE "session_held" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"booked_at" timestamp (3) with time zone,
	"booked_by" text,
	"came" integer DEFAULT 0 NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "session_held_project_id_at_pk" PRIMARY KEY("project_id","at")
);
--> statement-breakpoint
CREATE TABLE "bans" (
	"project_id" text NOT NULL,
	"user_id" text NOT NULL,
	"by_user" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bans_project_id_user_id_pk" PRIMARY KEY("project_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "locks" (
	"project_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role_id" text NOT NULL,
	"leader" boolean NOT NULL,
	"by_user" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "locks_project_id_user_id_pk" PRIMARY KEY("project_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"replaces" text,
	"run_id" text NOT NULL,
	"project_id" text NOT NULL,
	"state" text NOT NULL,
	"seats" jsonb NOT NULL,
	"missing" jsonb NOT NULL,
	"mends" jsonb NOT NULL,
	"gap" double precision,
	"version" integer DEFAULT 1 NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"by_user" text,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"role_id" text NOT NULL,
	"user_id" text NOT NULL,
	"leader" boolean NOT NULL,
	"learner" boolean NOT NULL,
	"state" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"replaces" text,
	"proposal_id" text,
	"place" integer,
	"followed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"job" text NOT NULL,
	"zone" text NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "job_runs_job_zone_due_pk" PRIMARY KEY("job","zone","due")
);
--> statement-breakpoint
CREATE TABLE "outbox_holder" (
	"id" integer PRIMARY KEY NOT NULL,
	"copy" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"seq" serial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"to_user" text,
	"to_room" text,
	"thread" text,
	"content" jsonb NOT NULL,
	"file" jsonb,
	"reactions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"stale" boolean DEFAULT false NOT NULL,
	"waiting" boolean DEFAULT true NOT NULL,
	"unasked" boolean DEFAULT false NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"channel" text,
	"ts" text,
	"failed" text
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"seq" serial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"hidden" boolean NOT NULL,
	"members" jsonb NOT NULL,
	"topic" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sent_version" integer DEFAULT 0 NOT NULL,
	"channel" text,
	"failed" text
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" text PRIMARY KEY NOT NULL,
	"body" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retrospective_answers" ADD CONSTRAINT "retrospective_answers_project_id_retrospectives_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."retrospectives"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retrospective_asks" ADD CONSTRAINT "retrospective_asks_project_id_retrospectives_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."retrospectives"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_answers" ADD CONSTRAINT "session_answers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_asks" ADD CONSTRAINT "session_asks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_held" ADD CONSTRAINT "session_held_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "requests_state" ON "requests" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "projects_state" ON "projects" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "wishes_user" ON "wishes" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "retrospective_answers_voice" ON "retrospective_answers" USING btree ("project_id","side","voice");--> statement-breakpoint
CREATE INDEX "retrospective_answers_user" ON "retrospective_answers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "retrospective_asks_user" ON "retrospective_asks" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "retrospectives_ended" ON "retrospectives" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "session_answers_user" ON "session_answers" USING btree ("user_id","answered_at");--> statement-breakpoint
CREATE INDEX "session_asks_session" ON "session_asks" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "session_attendance_user" ON "session_attendance" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_held_open" ON "session_held" USING btree ("booked_at");--> statement-breakpoint
CREATE INDEX "proposals_project" ON "proposals" USING btree ("project_id","state");--> statement-breakpoint
CREATE INDEX "proposals_state" ON "proposals" USING btree ("state");--> statement-breakpoint
CREATE INDEX "match_runs_state" ON "match_runs" USING btree ("state","started_at");--> statement-breakpoint
CREATE INDEX "seats_project" ON "seats" USING btree ("project_id","state");--> statement-breakpoint
CREATE INDEX "seats_user" ON "seats" USING btree ("user_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_key" ON "messages" USING btree ("key");--> statement-breakpoint
CREATE INDEX "messages_place" ON "messages" USING btree ("channel","ts");--> statement-breakpoint
CREATE INDEX "messages_user" ON "messages" USING btree ("to_user","unasked","created_at");--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "messages" USING btree ("waiting","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_key" ON "rooms" USING btree ("key");