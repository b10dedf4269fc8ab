CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`intermediary_id` text,
	`name` text NOT NULL,
	`position` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`lang` text,
	`may_write` integer DEFAULT true NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`intermediary_id`) REFERENCES `intermediaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_organisation` ON `contacts` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `contacts_intermediary` ON `contacts` (`intermediary_id`);--> statement-breakpoint
ALTER TABLE `projects` ADD `organisation_id` text;--> statement-breakpoint
CREATE INDEX `projects_organisation` ON `projects` (`organisation_id`,`created_at`);--> statement-breakpoint
-- What was noted of people as a text becomes a row, and projects know whose they are.
INSERT INTO contacts (id, organisation_id, name, note, created_by, created_at, updated_by, updated_at)
SELECT 'contacts-' || id, id, substr(CASE WHEN instr(contacts, char(10)) > 0 THEN substr(contacts, 1, instr(contacts, char(10)) - 1) ELSE contacts END, 1, 80), CASE WHEN instr(contacts, char(10)) > 0 OR length(contacts) > 80 THEN contacts ELSE '' END,
	created_by, created_at, coalesce(updated_by, created_by), coalesce(updated_at, created_at)
FROM organisations WHERE contacts <> '';--> statement-breakpoint
INSERT INTO contacts (id, intermediary_id, name, note, created_by, created_at, updated_by, updated_at)
SELECT 'contacts-of-' || id, id, substr(CASE WHEN instr(contacts, char(10)) > 0 THEN substr(contacts, 1, instr(contacts, char(10)) - 1) ELSE contacts END, 1, 80), CASE WHEN instr(contacts, char(10)) > 0 OR length(contacts) > 80 THEN contacts ELSE '' END,
	created_by, created_at, coalesce(updated_by, created_by), coalesce(updated_at, created_at)
FROM intermediaries WHERE contacts <> '';--> statement-breakpoint
UPDATE projects SET organisation_id = (SELECT organisation_id FROM requests WHERE requests.id = projects.request_id)
WHERE request_id IS NOT NULL;--> statement-breakpoint
UPDATE projects SET organisation_id = (SELECT min(id) FROM organisations WHERE organisations.name = projects.organisation HAVING count(*) = 1)
WHERE organisation_id IS NULL;--> statement-breakpoint
ALTER TABLE `intermediaries` DROP COLUMN `contacts`;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `contacts`;