CREATE TABLE "growth_quiet" (
	"user_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "growth_ready" (
	"id" text PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"user_id" text NOT NULL,
	"step" text NOT NULL,
	"project_id" text,
	"facts" jsonb NOT NULL,
	"state" text NOT NULL,
	"by_user" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "growth_ready_month" ON "growth_ready" USING btree ("month");--> statement-breakpoint
CREATE INDEX "growth_ready_user" ON "growth_ready" USING btree ("user_id","at");