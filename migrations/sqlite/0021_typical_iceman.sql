CREATE TABLE `session_run_told` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `user_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_run_told_user` ON `session_run_told` (`user_id`);