CREATE TABLE `check_ins` (
	`project_id` text NOT NULL,
	`week` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text NOT NULL,
	`word` text NOT NULL,
	`told` integer DEFAULT 0 NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `week`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_ins_user` ON `check_ins` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `week_choices` (
	`user_id` text PRIMARY KEY NOT NULL,
	`day` integer NOT NULL,
	`often` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `session_asks_week` ON `session_asks` (`week`,`user_id`);