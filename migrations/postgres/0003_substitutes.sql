CREATE TABLE "session_stand_ins" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"for_user" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "session_stand_ins_project_id_at_for_user_pk" PRIMARY KEY("project_id","at","for_user")
);
--> statement-breakpoint
CREATE TABLE "substitute_calls" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text NOT NULL,
	"letter" text NOT NULL,
	"absence" text NOT NULL,
	"for_user" text NOT NULL,
	"tier" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "substitute_calls_project_id_at_user_id_pk" PRIMARY KEY("project_id","at","user_id")
);
--> statement-breakpoint
CREATE TABLE "crews" (
	"project_id" text PRIMARY KEY NOT NULL,
	"least" integer NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "substitute_gaps" (
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text NOT NULL,
	"absence" text NOT NULL,
	"state" text NOT NULL,
	"filled_by" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"told" text DEFAULT 'nobody' NOT NULL,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "substitute_gaps_project_id_at_user_id_pk" PRIMARY KEY("project_id","at","user_id")
);
--> statement-breakpoint
ALTER TABLE "session_stand_ins" ADD CONSTRAINT "session_stand_ins_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitute_calls" ADD CONSTRAINT "substitute_calls_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crews" ADD CONSTRAINT "crews_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitute_gaps" ADD CONSTRAINT "substitute_gaps_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_stand_ins_user" ON "session_stand_ins" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "substitute_calls_letter" ON "substitute_calls" USING btree ("letter");--> statement-breakpoint
CREATE INDEX "substitute_calls_user" ON "substitute_calls" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "substitute_gaps_state" ON "substitute_gaps" USING btree ("state","at");--> statement-breakpoint
CREATE INDEX "substitute_gaps_absence" ON "substitute_gaps" USING btree ("absence");--> statement-breakpoint
CREATE INDEX "session_answers_ahead" ON "session_answers" USING btree ("answer","at");