CREATE TABLE `retrospective_links` (
	`digest` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`by_user` text,
	`at` integer NOT NULL,
	`expires` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `retrospectives`(`project_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retrospective_links_project` ON `retrospective_links` (`project_id`);--> statement-breakpoint
ALTER TABLE `retrospective_answers` ADD `more` text;