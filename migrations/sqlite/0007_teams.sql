CREATE TABLE `lesson_thanks` (
	`lesson_id` text NOT NULL,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`lesson_id`, `user_id`)
);
--> statement-breakpoint
CREATE TABLE `lesson_versions` (
	`lesson_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`by_user` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`lesson_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`project_id` text,
	`author` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`waits_since` integer,
	`checked_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`shelved` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `lessons_state` ON `lessons` (`state`,`checked_at`);--> statement-breakpoint
CREATE INDEX `lessons_shelved` ON `lessons` (`shelved`);--> statement-breakpoint
CREATE INDEX `lessons_project` ON `lessons` (`project_id`);