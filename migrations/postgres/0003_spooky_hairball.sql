ALTER TABLE "members" ADD COLUMN "budget" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "why" jsonb;