CREATE TABLE "goals" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"version" integer NOT NULL,
	"agreed" boolean NOT NULL,
	"statement" text NOT NULL,
	"starts" text,
	"ends" text,
	"criteria" jsonb NOT NULL,
	"theirs" text DEFAULT '' NOT NULL,
	"ours" text DEFAULT '' NOT NULL,
	"out_of_scope" text DEFAULT '' NOT NULL,
	"their_name" text DEFAULT '' NOT NULL,
	"our_user" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_skills" (
	"member_id" text NOT NULL,
	"skill" text NOT NULL,
	"level" integer NOT NULL,
	"wants" text NOT NULL,
	CONSTRAINT "member_skills_member_id_skill_pk" PRIMARY KEY("member_id","skill")
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"word" text NOT NULL,
	"folded" text NOT NULL,
	"users" jsonb NOT NULL,
	"state" text NOT NULL,
	"ja" text,
	"en" text,
	"skill_group" text,
	"skill" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"from_user" text,
	"to_user" text NOT NULL,
	"reason" text NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intermediaries" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"kind" text NOT NULL,
	"region" text,
	"contacts" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"request_id" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"version" integer NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"reason" text NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watch_news" (
	"user_id" text NOT NULL,
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "watch_news_user_id_project_id_pk" PRIMARY KEY("user_id","project_id")
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"user_id" text NOT NULL,
	"seek" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "watches_user_id_seek_pk" PRIMARY KEY("user_id","seek")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"rows" jsonb NOT NULL,
	"people" jsonb NOT NULL,
	"state" text NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
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
ALTER TABLE "members" ADD COLUMN "budget" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "asked_at" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "listed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "folded" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "intermediary_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "size" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "lang" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "contacts" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "stage" text DEFAULT 'accompanied' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "updated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "goal_agreed" boolean;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_due" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "in_time" boolean;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "farewell" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "first_run" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "causes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "why" jsonb;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "goals_version" ON "goals" USING btree ("subject","version");--> statement-breakpoint
CREATE INDEX "member_skills_skill" ON "member_skills" USING btree ("skill","level","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "suggestions_folded" ON "suggestions" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "hand_overs_request" ON "hand_overs" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "intermediaries_folded" ON "intermediaries" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "stage_moves_organisation" ON "stage_moves" USING btree ("organisation_id","at");--> statement-breakpoint
CREATE INDEX "imports_user" ON "imports" USING btree ("by_user");--> statement-breakpoint
CREATE UNIQUE INDEX "asks_person" ON "asks" USING btree ("project_id","user_id");--> statement-breakpoint
CREATE INDEX "asks_state" ON "asks" USING btree ("state","at");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_intermediary_id_intermediaries_id_fk" FOREIGN KEY ("intermediary_id") REFERENCES "public"."intermediaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "members_asked" ON "members" USING btree ("asked_at","id");--> statement-breakpoint
CREATE INDEX "members_listed" ON "members" USING btree ("listed");--> statement-breakpoint
CREATE INDEX "organisations_folded" ON "organisations" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "organisations_intermediary" ON "organisations" USING btree ("intermediary_id");--> statement-breakpoint
CREATE INDEX "requests_organisation" ON "requests" USING btree ("organisation_id","created_at");