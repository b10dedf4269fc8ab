CREATE TABLE "session_cheers" (
	"project_id" text NOT NULL,
	"count" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_cheers_project_id_count_pk" PRIMARY KEY("project_id","count")
);
--> statement-breakpoint
ALTER TABLE "session_cheers" ADD CONSTRAINT "session_cheers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;