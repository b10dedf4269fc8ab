CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"skills" jsonb NOT NULL,
	"themes" jsonb NOT NULL,
	"hours" integer NOT NULL,
	"slots" jsonb NOT NULL,
	"prefecture" text,
	"place" text NOT NULL,
	"languages" jsonb NOT NULL,
	"leads" boolean NOT NULL,
	"note" text NOT NULL,
	"consent" boolean NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"locale" text,
	"zone" text,
	"bot" boolean DEFAULT false NOT NULL,
	"chosen" text,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roles_user_id_role_pk" PRIMARY KEY("user_id","role")
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"job" text NOT NULL,
	"zone" text NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "job_runs_job_zone_due_pk" PRIMARY KEY("job","zone","due")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"seq" serial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"to_user" text,
	"to_room" text,
	"thread" text,
	"content" jsonb NOT NULL,
	"file" jsonb,
	"reactions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"waiting" boolean DEFAULT true NOT NULL,
	"unasked" boolean DEFAULT false NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"channel" text,
	"ts" text,
	"failed" text
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"seq" serial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"hidden" boolean NOT NULL,
	"members" jsonb NOT NULL,
	"topic" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sent_version" integer DEFAULT 0 NOT NULL,
	"channel" text,
	"failed" text
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" text PRIMARY KEY NOT NULL,
	"body" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "messages_key" ON "messages" USING btree ("key");--> statement-breakpoint
CREATE INDEX "messages_place" ON "messages" USING btree ("channel","ts");--> statement-breakpoint
CREATE INDEX "messages_user" ON "messages" USING btree ("to_user","unasked","created_at");--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "messages" USING btree ("waiting","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_key" ON "rooms" USING btree ("key");