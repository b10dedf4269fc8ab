CREATE TABLE "event_guests" (
	"event_id" text NOT NULL,
	"user_id" text NOT NULL,
	"comes" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_guests_event_id_user_id_pk" PRIMARY KEY("event_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "event_speakers" (
	"event_id" text NOT NULL,
	"user_id" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone,
	CONSTRAINT "event_speakers_event_id_user_id_pk" PRIMARY KEY("event_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"agenda" text NOT NULL,
	"place" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"decided_by" text,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"came" integer,
	"link" text DEFAULT '' NOT NULL,
	"questions" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "pin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "event_guests_user" ON "event_guests" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "event_speakers_user" ON "event_speakers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "events_state" ON "events" USING btree ("state","at");