CREATE TABLE "hand_overs" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"from_user" text,
	"to_user" text NOT NULL,
	"reason" text NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intermediaries" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"kind" text NOT NULL,
	"region" text,
	"contacts" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"request_id" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"version" integer NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"reason" text NOT NULL,
	"by_user" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "folded" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "intermediary_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "size" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "lang" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "contacts" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "stage" text DEFAULT 'accompanied' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "updated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_due" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "in_time" boolean;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "farewell" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_overs_request" ON "hand_overs" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "intermediaries_folded" ON "intermediaries" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "stage_moves_organisation" ON "stage_moves" USING btree ("organisation_id","at");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_intermediary_id_intermediaries_id_fk" FOREIGN KEY ("intermediary_id") REFERENCES "public"."intermediaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisations_folded" ON "organisations" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "organisations_intermediary" ON "organisations" USING btree ("intermediary_id");--> statement-breakpoint
CREATE INDEX "requests_organisation" ON "requests" USING btree ("organisation_id","created_at");