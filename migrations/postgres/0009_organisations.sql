CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text,
	"intermediary_id" text,
	"name" text NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"lang" text,
	"may_write" boolean DEFAULT true NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "organisation_id" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_intermediary_id_intermediaries_id_fk" FOREIGN KEY ("intermediary_id") REFERENCES "public"."intermediaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_organisation" ON "contacts" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "contacts_intermediary" ON "contacts" USING btree ("intermediary_id");--> statement-breakpoint
CREATE INDEX "projects_organisation" ON "projects" USING btree ("organisation_id","created_at");--> statement-breakpoint
-- What was noted of people as a text becomes a row, and projects know whose they are.
INSERT INTO contacts (id, organisation_id, name, note, created_by, created_at, updated_by, updated_at)
SELECT 'contacts-' || id, id, substr(CASE WHEN strpos(contacts, chr(10)) > 0 THEN substr(contacts, 1, strpos(contacts, chr(10)) - 1) ELSE contacts END, 1, 80), CASE WHEN strpos(contacts, chr(10)) > 0 OR length(contacts) > 80 THEN contacts ELSE '' END,
	created_by, created_at, coalesce(updated_by, created_by), coalesce(updated_at, created_at)
FROM organisations WHERE contacts <> '';--> statement-breakpoint
INSERT INTO contacts (id, intermediary_id, name, note, created_by, created_at, updated_by, updated_at)
SELECT 'contacts-of-' || id, id, substr(CASE WHEN strpos(contacts, chr(10)) > 0 THEN substr(contacts, 1, strpos(contacts, chr(10)) - 1) ELSE contacts END, 1, 80), CASE WHEN strpos(contacts, chr(10)) > 0 OR length(contacts) > 80 THEN contacts ELSE '' END,
	created_by, created_at, coalesce(updated_by, created_by), coalesce(updated_at, created_at)
FROM intermediaries WHERE contacts <> '';--> statement-breakpoint
UPDATE projects SET organisation_id = (SELECT organisation_id FROM requests WHERE requests.id = projects.request_id)
WHERE request_id IS NOT NULL;--> statement-breakpoint
UPDATE projects SET organisation_id = (SELECT min(id) FROM organisations WHERE organisations.name = projects.organisation HAVING count(*) = 1)
WHERE organisation_id IS NULL;--> statement-breakpoint
ALTER TABLE "intermediaries" DROP COLUMN "contacts";--> statement-breakpoint
ALTER TABLE "organisations" DROP COLUMN "contacts";