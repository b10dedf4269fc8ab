CREATE TABLE "member_skills" (
	"member_id" text NOT NULL,
	"skill" text NOT NULL,
	"level" integer NOT NULL,
	"wants" text NOT NULL,
	CONSTRAINT "member_skills_member_id_skill_pk" PRIMARY KEY("member_id","skill")
);
--> statement-breakpoint
CREATE TABLE "watch_news" (
	"user_id" text NOT NULL,
	"project_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "watch_news_user_id_project_id_pk" PRIMARY KEY("user_id","project_id")
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"user_id" text NOT NULL,
	"seek" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "watches_user_id_seek_pk" PRIMARY KEY("user_id","seek")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "asked_at" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "listed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "member_skills_skill" ON "member_skills" USING btree ("skill","level","member_id");--> statement-breakpoint
CREATE INDEX "members_asked" ON "members" USING btree ("asked_at","id");--> statement-breakpoint
CREATE INDEX "members_listed" ON "members" USING btree ("listed");