CREATE TABLE "session_formers" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"marker" text NOT NULL,
	CONSTRAINT "session_formers_project_id_at_marker_pk" PRIMARY KEY("project_id","at","marker")
);
--> statement-breakpoint
ALTER TABLE "session_formers" ADD CONSTRAINT "session_formers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;