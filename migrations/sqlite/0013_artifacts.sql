CREATE TABLE `artifacts` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`at` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`link` text NOT NULL,
	`words` text NOT NULL,
	`present` text NOT NULL,
	`audience` text NOT NULL,
	`kept_by` text NOT NULL,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `artifacts_project` ON `artifacts` (`project_id`,`at`);--> statement-breakpoint
CREATE INDEX `artifacts_by` ON `artifacts` (`kept_by`);