CREATE TABLE "retrospective_afters" (
	"project_id" text NOT NULL,
	"months" integer NOT NULL,
	"asked_user" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"used" text,
	"by_whom" text DEFAULT '' NOT NULL,
	"broke" text DEFAULT '' NOT NULL,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "retrospective_afters_project_id_months_pk" PRIMARY KEY("project_id","months")
);
--> statement-breakpoint
ALTER TABLE "retrospective_afters" ADD CONSTRAINT "retrospective_afters_project_id_retrospectives_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."retrospectives"("project_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "retrospective_afters_ended" ON "retrospective_afters" USING btree ("ended_at");