CREATE TABLE `project_edits` (
	`project_id` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`by_user` text NOT NULL,
	`changes` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `projects` ADD `call_until` text;