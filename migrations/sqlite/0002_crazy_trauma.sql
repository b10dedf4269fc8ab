CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`role_id` text NOT NULL,
	`user_id` text NOT NULL,
	`step` text NOT NULL,
	`by_user` text NOT NULL,
	`proposal_id` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`answered_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asks_person` ON `asks` (`project_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `asks_state` ON `asks` (`state`,`at`);--> statement-breakpoint
CREATE TABLE `match_weights` (
	`name` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `proposals` ADD `first_run` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `causes` text DEFAULT '[]' NOT NULL;