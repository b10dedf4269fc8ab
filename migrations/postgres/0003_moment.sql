ALTER TABLE "retrospective_answers" ADD COLUMN "moment" text DEFAULT 'end' NOT NULL;--> statement-breakpoint
ALTER TABLE "retrospective_asks" ADD COLUMN "moment" text DEFAULT 'end' NOT NULL;--> statement-breakpoint
ALTER TABLE "retrospective_links" ADD COLUMN "moment" text DEFAULT 'end' NOT NULL;