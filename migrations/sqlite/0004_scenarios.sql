CREATE TABLE `scenario_versions` (
	`scenario_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`retired` integer NOT NULL,
	`reason` text NOT NULL,
	`by_user` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`scenario_id`, `version`)
);
--> statement-breakpoint
ALTER TABLE `projects` ADD `scenario` text;