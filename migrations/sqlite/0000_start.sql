CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`by_user` text,
	`act` text NOT NULL,
	`subject_user` text,
	`subject` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`);--> statement-breakpoint
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
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`intermediary` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`need` text NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`interview` text DEFAULT '' NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`owner` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`answered_at` integer,
	`updated_by` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requests_state` ON `requests` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text,
	`organisation` text NOT NULL,
	`title` text NOT NULL,
	`themes` text NOT NULL,
	`tier` text NOT NULL,
	`good` text NOT NULL,
	`task` text NOT NULL,
	`goal` text NOT NULL,
	`gain` text NOT NULL,
	`roles` text NOT NULL,
	`hours` integer NOT NULL,
	`slots` text NOT NULL,
	`place` text NOT NULL,
	`prefecture` text,
	`rhythm` text NOT NULL,
	`starts` text NOT NULL,
	`ends` text NOT NULL,
	`time` text NOT NULL,
	`minutes` integer NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`waits_since` integer,
	`sent_back_by` text,
	`approved_by` text,
	`reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`posted_at` integer,
	`started_at` integer,
	`closed_at` integer,
	`closed_by` text
);
--> statement-breakpoint
CREATE INDEX `projects_state` ON `projects` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `wishes` (
	`project_id` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`on` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `user_id`, `kind`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `wishes_user` ON `wishes` (`user_id`);--> statement-breakpoint
CREATE TABLE `retrospective_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`side` text NOT NULL,
	`voice` text,
	`user_id` text,
	`ratings` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `retrospectives`(`project_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retrospective_answers_voice` ON `retrospective_answers` (`project_id`,`side`,`voice`);--> statement-breakpoint
CREATE INDEX `retrospective_answers_user` ON `retrospective_answers` (`user_id`);--> statement-breakpoint
CREATE TABLE `retrospective_asks` (
	`project_id` text NOT NULL,
	`side` text NOT NULL,
	`user_id` text NOT NULL,
	`voice` text NOT NULL,
	PRIMARY KEY(`project_id`, `side`, `user_id`),
	FOREIGN KEY (`project_id`) REFERENCES `retrospectives`(`project_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retrospective_asks_user` ON `retrospective_asks` (`user_id`);--> statement-breakpoint
CREATE TABLE `retrospectives` (
	`project_id` text PRIMARY KEY NOT NULL,
	`closing` text NOT NULL,
	`closed_by` text,
	`closed_at` integer NOT NULL,
	`achieved` text NOT NULL,
	`met` text NOT NULL,
	`summary` text,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `retrospectives_ended` ON `retrospectives` (`ended_at`);--> statement-breakpoint
CREATE TABLE `session_answers` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text NOT NULL,
	`answer` text NOT NULL,
	`word` text DEFAULT '' NOT NULL,
	`reports` integer DEFAULT 0 NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `user_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_answers_user` ON `session_answers` (`user_id`,`answered_at`);--> statement-breakpoint
CREATE TABLE `session_asks` (
	`user_id` text NOT NULL,
	`week` text NOT NULL,
	`project_id` text NOT NULL,
	`at` integer,
	`asked_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `week`, `project_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_asks_session` ON `session_asks` (`project_id`,`at`);--> statement-breakpoint
CREATE TABLE `session_attendance` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text NOT NULL,
	`came` integer NOT NULL,
	`minutes` integer NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `user_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_attendance_user` ON `session_attendance` (`user_id`);--> statement-breakpoint
CREATE TABLE `session_held` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`booked_at` integer,
	`booked_by` text,
	`came` integer DEFAULT 0 NOT NULL,
	`minutes` integer NOT NULL,
	PRIMARY KEY(`project_id`, `at`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_held_open` ON `session_held` (`booked_at`);--> statement-breakpoint
CREATE TABLE `bans` (
	`project_id` text NOT NULL,
	`user_id` text NOT NULL,
	`by_user` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `user_id`)
);
--> statement-breakpoint
CREATE TABLE `locks` (
	`project_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role_id` text NOT NULL,
	`leader` integer NOT NULL,
	`by_user` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `user_id`)
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`replaces` text,
	`run_id` text NOT NULL,
	`project_id` text NOT NULL,
	`state` text NOT NULL,
	`seats` text NOT NULL,
	`missing` text NOT NULL,
	`mends` text NOT NULL,
	`gap` real,
	`version` integer DEFAULT 1 NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason` text DEFAULT '' NOT NULL,
	`until` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `proposals_project` ON `proposals` (`project_id`,`state`);--> statement-breakpoint
CREATE INDEX `proposals_state` ON `proposals` (`state`);--> statement-breakpoint
CREATE TABLE `match_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`by_user` text,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `match_runs_state` ON `match_runs` (`state`,`started_at`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`role_id` text NOT NULL,
	`user_id` text NOT NULL,
	`leader` integer NOT NULL,
	`learner` integer NOT NULL,
	`state` text NOT NULL,
	`invited_at` integer NOT NULL,
	`answer_by` integer NOT NULL,
	`answered_at` integer,
	`replaces` text,
	`proposal_id` text,
	`place` integer,
	`followed` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `seats_project` ON `seats` (`project_id`,`state`);--> statement-breakpoint
CREATE INDEX `seats_user` ON `seats` (`user_id`,`state`);--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text NOT NULL,
	`zone` text NOT NULL,
	`due` integer NOT NULL,
	`claimed_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`job`, `zone`, `due`)
);
--> statement-breakpoint
CREATE TABLE `outbox_holder` (
	`id` integer PRIMARY KEY NOT NULL,
	`copy` text NOT NULL,
	`until` integer NOT NULL
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
	`stale` integer DEFAULT false NOT NULL,
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
