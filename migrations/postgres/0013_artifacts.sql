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
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "artifacts_project" ON "artifacts" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "artifacts_by" ON "artifacts" USING btree ("kept_by");