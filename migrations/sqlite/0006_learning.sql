CREATE TABLE `retrospective_halves` (
	`project_id` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`summary` text,
	`ended_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retrospective_halves_ended` ON `retrospective_halves` (`ended_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_retrospective_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`moment` text DEFAULT 'end' NOT NULL,
	`side` text NOT NULL,
	`voice` text,
	`user_id` text,
	`ratings` text NOT NULL,
	`words` text NOT NULL,
	`more` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_retrospective_answers`("id", "project_id", "moment", "side", "voice", "user_id", "ratings", "words", "more", "at") SELECT "id", "project_id", "moment", "side", "voice", "user_id", "ratings", "words", "more", "at" FROM `retrospective_answers`;--> statement-breakpoint
DROP TABLE `retrospective_answers`;--> statement-breakpoint
ALTER TABLE `__new_retrospective_answers` RENAME TO `retrospective_answers`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `retrospective_answers_voice` ON `retrospective_answers` (`project_id`,`moment`,`side`,`voice`);--> statement-breakpoint
CREATE INDEX `retrospective_answers_user` ON `retrospective_answers` (`user_id`);--> statement-breakpoint
CREATE TABLE `__new_retrospective_asks` (
	`project_id` text NOT NULL,
	`moment` text DEFAULT 'end' NOT NULL,
	`side` text NOT NULL,
	`user_id` text NOT NULL,
	`voice` text NOT NULL,
	PRIMARY KEY(`project_id`, `moment`, `side`, `user_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_retrospective_asks`("project_id", "moment", "side", "user_id", "voice") SELECT "project_id", "moment", "side", "user_id", "voice" FROM `retrospective_asks`;--> statement-breakpoint
DROP TABLE `retrospective_asks`;--> statement-breakpoint
ALTER TABLE `__new_retrospective_asks` RENAME TO `retrospective_asks`;--> statement-breakpoint
CREATE INDEX `retrospective_asks_user` ON `retrospective_asks` (`user_id`);--> statement-breakpoint
CREATE TABLE `__new_retrospective_links` (
	`digest` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`moment` text DEFAULT 'end' NOT NULL,
	`by_user` text,
	`at` integer NOT NULL,
	`expires` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_retrospective_links`("digest", "project_id", "moment", "by_user", "at", "expires") SELECT "digest", "project_id", "moment", "by_user", "at", "expires" FROM `retrospective_links`;--> statement-breakpoint
DROP TABLE `retrospective_links`;--> statement-breakpoint
ALTER TABLE `__new_retrospective_links` RENAME TO `retrospective_links`;--> statement-breakpoint
CREATE INDEX `retrospective_links_project` ON `retrospective_links` (`project_id`);