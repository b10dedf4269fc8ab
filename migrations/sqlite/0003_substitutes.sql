CREATE TABLE `session_stand_ins` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`for_user` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `for_user`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_stand_ins_user` ON `session_stand_ins` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `substitute_calls` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text NOT NULL,
	`letter` text NOT NULL,
	`absence` text NOT NULL,
	`for_user` text NOT NULL,
	`tier` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer_by` integer NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `user_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `substitute_calls_letter` ON `substitute_calls` (`letter`);--> statement-breakpoint
CREATE INDEX `substitute_calls_user` ON `substitute_calls` (`user_id`);--> statement-breakpoint
CREATE TABLE `crews` (
	`project_id` text PRIMARY KEY NOT NULL,
	`least` integer NOT NULL,
	`by_user` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `substitute_gaps` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text NOT NULL,
	`absence` text NOT NULL,
	`state` text NOT NULL,
	`filled_by` text,
	`opened_at` integer NOT NULL,
	`told` text DEFAULT 'nobody' NOT NULL,
	`told_at` integer,
	PRIMARY KEY(`project_id`, `at`, `user_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `substitute_gaps_state` ON `substitute_gaps` (`state`,`at`);--> statement-breakpoint
CREATE INDEX `substitute_gaps_absence` ON `substitute_gaps` (`absence`);--> statement-breakpoint
CREATE INDEX `session_answers_ahead` ON `session_answers` (`answer`,`at`);