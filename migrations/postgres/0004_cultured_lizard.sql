CREATE TABLE "goals" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"version" integer NOT NULL,
	"agreed" boolean NOT NULL,
	"statement" text NOT NULL,
	"starts" text,
	"ends" text,
	"criteria" jsonb NOT NULL,
	"theirs" text DEFAULT '' NOT NULL,
	"ours" text DEFAULT '' NOT NULL,
	"out_of_scope" text DEFAULT '' NOT NULL,
	"their_name" text DEFAULT '' NOT NULL,
	"our_user" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "goal_agreed" boolean;--> statement-breakpoint
CREATE UNIQUE INDEX "goals_version" ON "goals" USING btree ("subject","version");--> statement-breakpoint
ALTER TABLE "interviews" DROP COLUMN "finished_at";