PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_mentorships` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`leader_id` text,
	`mentor_id` text,
	`ranked` text NOT NULL,
	`refused` text NOT NULL,
	`state` text NOT NULL,
	`by_user` text,
	`at` integer NOT NULL,
	`answer_by` integer
);
--> statement-breakpoint
INSERT INTO `__new_mentorships`("id", "project_id", "leader_id", "mentor_id", "ranked", "refused", "state", "by_user", "at", "answer_by") SELECT "id", "project_id", "leader_id", "mentor_id", "ranked", "refused", "state", "by_user", "at", "answer_by" FROM `mentorships`;--> statement-breakpoint
DROP TABLE `mentorships`;--> statement-breakpoint
ALTER TABLE `__new_mentorships` RENAME TO `mentorships`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `mentorships_leader` ON `mentorships` (`project_id`,`leader_id`);--> statement-breakpoint
CREATE INDEX `mentorships_mentor` ON `mentorships` (`mentor_id`,`state`);--> statement-breakpoint
CREATE INDEX `mentorships_state` ON `mentorships` (`state`);