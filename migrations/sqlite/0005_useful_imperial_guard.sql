CREATE TABLE `member_skills` (
	`member_id` text NOT NULL,
	`skill` text NOT NULL,
	`level` integer NOT NULL,
	`wants` text NOT NULL,
	PRIMARY KEY(`member_id`, `skill`)
);
--> statement-breakpoint
CREATE INDEX `member_skills_skill` ON `member_skills` (`skill`,`level`,`member_id`);--> statement-breakpoint
CREATE TABLE `watch_news` (
	`user_id` text NOT NULL,
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `project_id`)
);
--> statement-breakpoint
CREATE TABLE `watches` (
	`user_id` text NOT NULL,
	`seek` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `seek`)
);
--> statement-breakpoint
ALTER TABLE `members` ADD `asked_at` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `listed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `members_asked` ON `members` (`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `members_listed` ON `members` (`listed`);