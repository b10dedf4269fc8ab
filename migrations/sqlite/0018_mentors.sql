CREATE TABLE `mentorships` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`leader_id` text NOT NULL,
	`mentor_id` text,
	`ranked` text NOT NULL,
	`refused` text NOT NULL,
	`state` text NOT NULL,
	`by_user` text,
	`at` integer NOT NULL,
	`answer_by` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentorships_leader` ON `mentorships` (`project_id`,`leader_id`);--> statement-breakpoint
CREATE INDEX `mentorships_mentor` ON `mentorships` (`mentor_id`,`state`);--> statement-breakpoint
CREATE INDEX `mentorships_state` ON `mentorships` (`state`);