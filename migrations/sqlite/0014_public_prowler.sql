CREATE TABLE `event_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`question` text NOT NULL,
	`state` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by_user` text,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_questions_question` ON `event_questions` (`event_id`,`question`);--> statement-breakpoint
CREATE INDEX `event_questions_state` ON `event_questions` (`state`);