CREATE TABLE "lesson_thanks" (
	"lesson_id" text NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_thanks_lesson_id_user_id_pk" PRIMARY KEY("lesson_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_versions" (
	"lesson_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_versions_lesson_id_version_pk" PRIMARY KEY("lesson_id","version")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"project_id" text,
	"author" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"waits_since" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"shelved" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX "lessons_state" ON "lessons" USING btree ("state","checked_at");--> statement-breakpoint
CREATE INDEX "lessons_shelved" ON "lessons" USING btree ("shelved");--> statement-breakpoint
CREATE INDEX "lessons_project" ON "lessons" USING btree ("project_id");