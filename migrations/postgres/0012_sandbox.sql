CREATE TABLE "retrospective_links" (
	"digest" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"by_user" text,
	"at" timestamp (3) with time zone NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "retrospective_answers" ADD COLUMN "more" jsonb;--> statement-breakpoint
ALTER TABLE "retrospective_links" ADD CONSTRAINT "retrospective_links_project_id_retrospectives_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."retrospectives"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "retrospective_links_project" ON "retrospective_links" USING btree ("project_id");