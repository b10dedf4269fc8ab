CREATE TABLE `session_formers` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`marker` text NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `marker`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
