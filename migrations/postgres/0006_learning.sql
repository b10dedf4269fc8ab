CREATE TABLE "retrospective_halves" (
	"project_id" text PRIMARY KEY NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"summary" jsonb,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "retrospective_answers" DROP CONSTRAINT "retrospective_answers_project_id_retrospectives_project_id_fk";
--> statement-breakpoint
ALTER TABLE "retrospective_asks" DROP CONSTRAINT "retrospective_asks_project_id_retrospectives_project_id_fk";
--> statement-breakpoint
ALTER TABLE "retrospective_links" DROP CONSTRAINT "retrospective_links_project_id_retrospectives_project_id_fk";
--> statement-breakpoint
DROP INDEX "retrospective_answers_voice";--> statement-breakpoint
ALTER TABLE "retrospective_asks" DROP CONSTRAINT "retrospective_asks_project_id_side_user_id_pk";--> statement-breakpoint
ALTER TABLE "retrospective_asks" ADD CONSTRAINT "retrospective_asks_project_id_moment_side_user_id_pk" PRIMARY KEY("project_id","moment","side","user_id");--> statement-breakpoint
ALTER TABLE "retrospective_halves" ADD CONSTRAINT "retrospective_halves_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "retrospective_halves_ended" ON "retrospective_halves" USING btree ("ended_at");--> statement-breakpoint
ALTER TABLE "retrospective_answers" ADD CONSTRAINT "retrospective_answers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retrospective_asks" ADD CONSTRAINT "retrospective_asks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retrospective_links" ADD CONSTRAINT "retrospective_links_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "retrospective_answers_voice" ON "retrospective_answers" USING btree ("project_id","moment","side","voice");