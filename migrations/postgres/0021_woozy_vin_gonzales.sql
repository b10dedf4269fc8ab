CREATE TABLE "session_run_told" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "session_run_told_project_id_at_user_id_pk" PRIMARY KEY("project_id","at","user_id")
);
--> statement-breakpoint
ALTER TABLE "session_run_told" ADD CONSTRAINT "session_run_told_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_run_told_user" ON "session_run_told" USING btree ("user_id");