CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`skills` text NOT NULL,
	`themes` text NOT NULL,
	`hours` integer NOT NULL,
	`slots` text NOT NULL,
	`prefecture` text,
	`place` text NOT NULL,
	`languages` text NOT NULL,
	`leads` integer NOT NULL,
	`note` text NOT NULL,
	`consent` integer NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locale` text,
	`zone` text,
	`bot` integer DEFAULT false NOT NULL,
	`chosen` text,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `roles` (
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`by_user` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `role`)
);
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text NOT NULL,
	`zone` text NOT NULL,
	`due` integer NOT NULL,
	`claimed_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`job`, `zone`, `due`)
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`to_user` text,
	`to_room` text,
	`thread` text,
	`content` text NOT NULL,
	`file` text,
	`reactions` text DEFAULT '[]' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`waiting` integer DEFAULT true NOT NULL,
	`unasked` integer DEFAULT false NOT NULL,
	`due` integer NOT NULL,
	`created_at` integer NOT NULL,
	`tried_at` integer,
	`sent_at` integer,
	`channel` text,
	`ts` text,
	`failed` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_key` ON `messages` (`key`);--> statement-breakpoint
CREATE INDEX `messages_place` ON `messages` (`channel`,`ts`);--> statement-breakpoint
CREATE INDEX `messages_user` ON `messages` (`to_user`,`unasked`,`created_at`);--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`waiting`,`seq`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`hidden` integer NOT NULL,
	`members` text NOT NULL,
	`topic` text DEFAULT '' NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`sent_version` integer DEFAULT 0 NOT NULL,
	`channel` text,
	`failed` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_key` ON `rooms` (`key`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` text PRIMARY KEY NOT NULL,
	`body` text,
	`at` integer NOT NULL,
	`done_at` integer
);
