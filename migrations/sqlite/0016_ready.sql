CREATE TABLE `growth_quiet` (
	`user_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `growth_ready` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`user_id` text NOT NULL,
	`step` text NOT NULL,
	`project_id` text,
	`facts` text NOT NULL,
	`state` text NOT NULL,
	`by_user` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `growth_ready_month` ON `growth_ready` (`month`);--> statement-breakpoint
CREATE INDEX `growth_ready_user` ON `growth_ready` (`user_id`,`at`);