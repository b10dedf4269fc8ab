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
ALTER TABLE `intermediaries` DROP COLUMN `contacts`;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `contacts`;