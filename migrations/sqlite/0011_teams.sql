CREATE TABLE `lesson_showings` (
	`project_id` text NOT NULL,
	`stage` text NOT NULL,
	`lessons` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `stage`)
);
--> statement-breakpoint
CREATE TABLE `past_projects` (
	`project_id` text PRIMARY KEY NOT NULL
);
