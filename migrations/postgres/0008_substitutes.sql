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
CREATE TABLE "week_choices" (
	"user_id" text PRIMARY KEY NOT NULL,
	"day" integer NOT NULL,
	"often" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_ins_user" ON "check_ins" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "session_asks_week" ON "session_asks" USING btree ("week","user_id");