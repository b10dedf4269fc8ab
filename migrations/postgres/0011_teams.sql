CREATE TABLE "lesson_showings" (
	"project_id" text NOT NULL,
	"stage" text NOT NULL,
	"lessons" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_showings_project_id_stage_pk" PRIMARY KEY("project_id","stage")
);
--> statement-breakpoint
CREATE TABLE "past_projects" (
	"project_id" text PRIMARY KEY NOT NULL
);
