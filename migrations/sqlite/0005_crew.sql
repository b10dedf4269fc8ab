CREATE TABLE `crew_warnings` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`shown` text NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `state`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
