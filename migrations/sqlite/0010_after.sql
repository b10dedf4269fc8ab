CREATE TABLE `departures` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`user_id` text NOT NULL,
	`leader` integer NOT NULL,
	`reason` text,
	`word` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `departures_at` ON `departures` (`at`);--> statement-breakpoint
CREATE INDEX `departures_user` ON `departures` (`user_id`);