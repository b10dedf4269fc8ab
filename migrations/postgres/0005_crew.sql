CREATE TABLE "crew_warnings" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"shown" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "crew_warnings_project_id_at_state_pk" PRIMARY KEY("project_id","at","state")
);
--> statement-breakpoint
ALTER TABLE "crew_warnings" ADD CONSTRAINT "crew_warnings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;