CREATE TABLE "artifacts" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"link" text NOT NULL,
	"words" text NOT NULL,
	"present" jsonb NOT NULL,
	"audience" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_guests" (
	"event_id" text NOT NULL,
	"user_id" text NOT NULL,
	"comes" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_guests_event_id_user_id_pk" PRIMARY KEY("event_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "event_speakers" (
	"event_id" text NOT NULL,
	"user_id" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone,
	CONSTRAINT "event_speakers_event_id_user_id_pk" PRIMARY KEY("event_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"agenda" text NOT NULL,
	"place" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"decided_by" text,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"came" integer,
	"link" text DEFAULT '' NOT NULL,
	"questions" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_showings" (
	"project_id" text NOT NULL,
	"stage" text NOT NULL,
	"lessons" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_showings_project_id_stage_pk" PRIMARY KEY("project_id","stage")
);
--> statement-breakpoint
CREATE TABLE "lesson_thanks" (
	"lesson_id" text NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_thanks_lesson_id_user_id_pk" PRIMARY KEY("lesson_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_versions" (
	"lesson_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_versions_lesson_id_version_pk" PRIMARY KEY("lesson_id","version")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"project_id" text,
	"author" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"waits_since" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"shelved" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "past_projects" (
	"project_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"about" jsonb NOT NULL,
	"draft" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_edits" (
	"project_id" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"by_user" text NOT NULL,
	"changes" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retrospective_afters" (
	"project_id" text NOT NULL,
	"months" integer NOT NULL,
	"asked_user" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"used" text,
	"by_whom" text DEFAULT '' NOT NULL,
	"broke" text DEFAULT '' NOT NULL,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "retrospective_afters_project_id_months_pk" PRIMARY KEY("project_id","months")
);
--> statement-breakpoint
CREATE TABLE "retrospective_links" (
	"digest" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"by_user" text,
	"at" timestamp (3) with time zone NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_versions" (
	"scenario_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"retired" boolean NOT NULL,
	"reason" text NOT NULL,
	"by_user" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scenario_versions_scenario_id_version_pk" PRIMARY KEY("scenario_id","version")
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"project_id" text NOT NULL,
	"week" text NOT NULL,
	"user_id" text NOT NULL,
	"state" text NOT NULL,
	"word" text NOT NULL,
	"told" integer DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_ins_project_id_week_pk" PRIMARY KEY("project_id","week")
);
--> statement-breakpoint
CREATE TABLE "session_stand_ins" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"for_user" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "session_stand_ins_project_id_at_for_user_pk" PRIMARY KEY("project_id","at","for_user")
);
--> statement-breakpoint
CREATE TABLE "week_choices" (
	"user_id" text PRIMARY KEY NOT NULL,
	"day" integer NOT NULL,
	"often" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "substitute_calls" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text NOT NULL,
	"letter" text NOT NULL,
	"absence" text NOT NULL,
	"for_user" text NOT NULL,
	"tier" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "substitute_calls_project_id_at_user_id_pk" PRIMARY KEY("project_id","at","user_id")
);
--> statement-breakpoint
CREATE TABLE "crews" (
	"project_id" text PRIMARY KEY NOT NULL,
	"least" integer NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "substitute_gaps" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text NOT NULL,
	"absence" text NOT NULL,
	"state" text NOT NULL,
	"filled_by" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"told" text DEFAULT 'nobody' NOT NULL,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "substitute_gaps_project_id_at_user_id_pk" PRIMARY KEY("project_id","at","user_id")
);
--> statement-breakpoint
CREATE TABLE "crew_warnings" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"shown" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "crew_warnings_project_id_at_state_pk" PRIMARY KEY("project_id","at","state")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "department" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "gone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "scenario" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "languages" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "call_until" text;--> statement-breakpoint
ALTER TABLE "retrospective_answers" ADD COLUMN "more" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "pin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retrospective_afters" ADD CONSTRAINT "retrospective_afters_project_id_retrospectives_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."retrospectives"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retrospective_links" ADD CONSTRAINT "retrospective_links_project_id_retrospectives_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."retrospectives"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_stand_ins" ADD CONSTRAINT "session_stand_ins_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitute_calls" ADD CONSTRAINT "substitute_calls_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crews" ADD CONSTRAINT "crews_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitute_gaps" ADD CONSTRAINT "substitute_gaps_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crew_warnings" ADD CONSTRAINT "crew_warnings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "artifacts_project" ON "artifacts" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "artifacts_by" ON "artifacts" USING btree ("kept_by");--> statement-breakpoint
CREATE INDEX "event_guests_user" ON "event_guests" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "event_speakers_user" ON "event_speakers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "events_state" ON "events" USING btree ("state","at");--> statement-breakpoint
CREATE INDEX "lessons_state" ON "lessons" USING btree ("state","checked_at");--> statement-breakpoint
CREATE INDEX "lessons_shelved" ON "lessons" USING btree ("shelved");--> statement-breakpoint
CREATE INDEX "lessons_project" ON "lessons" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_drafts_user" ON "project_drafts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "retrospective_afters_ended" ON "retrospective_afters" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "retrospective_links_project" ON "retrospective_links" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "check_ins_user" ON "check_ins" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "session_stand_ins_user" ON "session_stand_ins" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "substitute_calls_letter" ON "substitute_calls" USING btree ("letter");--> statement-breakpoint
CREATE INDEX "substitute_calls_user" ON "substitute_calls" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "substitute_gaps_state" ON "substitute_gaps" USING btree ("state","at");--> statement-breakpoint
CREATE INDEX "substitute_gaps_absence" ON "substitute_gaps" USING btree ("absence");--> statement-breakpoint
CREATE INDEX "session_answers_ahead" ON "session_answers" USING btree ("answer","at");--> statement-breakpoint
CREATE INDEX "session_asks_week" ON "session_asks" USING btree ("week","user_id");