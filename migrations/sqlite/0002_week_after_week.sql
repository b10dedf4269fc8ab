CREATE TABLE `artifacts` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`at` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`link` text NOT NULL,
	`words` text NOT NULL,
	`present` text NOT NULL,
	`audience` text NOT NULL,
	`kept_by` text NOT NULL,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `artifacts_project` ON `artifacts` (`project_id`,`at`);--> statement-breakpoint
CREATE INDEX `artifacts_by` ON `artifacts` (`kept_by`);--> statement-breakpoint
CREATE TABLE `event_guests` (
	`event_id` text NOT NULL,
	`user_id` text NOT NULL,
	`comes` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `user_id`)
);
--> statement-breakpoint
CREATE INDEX `event_guests_user` ON `event_guests` (`user_id`);--> statement-breakpoint
CREATE TABLE `event_speakers` (
	`event_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer,
	PRIMARY KEY(`event_id`, `user_id`)
);
--> statement-breakpoint
CREATE INDEX `event_speakers_user` ON `event_speakers` (`user_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`agenda` text NOT NULL,
	`place` text NOT NULL,
	`at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`decided_by` text,
	`reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`came` integer,
	`link` text DEFAULT '' NOT NULL,
	`questions` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_state` ON `events` (`state`,`at`);--> statement-breakpoint
CREATE TABLE `lesson_showings` (
	`project_id` text NOT NULL,
	`stage` text NOT NULL,
	`lessons` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `stage`)
);
--> statement-breakpoint
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
CREATE INDEX `lessons_project` ON `lessons` (`project_id`);--> statement-breakpoint
CREATE TABLE `past_projects` (
	`project_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `project_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`about` text NOT NULL,
	`draft` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `project_drafts_user` ON `project_drafts` (`user_id`);--> statement-breakpoint
CREATE TABLE `project_edits` (
	`project_id` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`by_user` text NOT NULL,
	`changes` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retrospective_afters` (
	`project_id` text NOT NULL,
	`months` integer NOT NULL,
	`asked_user` text,
	`asked_at` integer NOT NULL,
	`used` text,
	`by_whom` text DEFAULT '' NOT NULL,
	`broke` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`ended_at` integer,
	PRIMARY KEY(`project_id`, `months`),
	FOREIGN KEY (`project_id`) REFERENCES `retrospectives`(`project_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retrospective_afters_ended` ON `retrospective_afters` (`ended_at`);--> statement-breakpoint
CREATE TABLE `retrospective_links` (
	`digest` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`by_user` text,
	`at` integer NOT NULL,
	`expires` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `retrospectives`(`project_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retrospective_links_project` ON `retrospective_links` (`project_id`);--> statement-breakpoint
CREATE TABLE `scenario_versions` (
	`scenario_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`retired` integer NOT NULL,
	`reason` text NOT NULL,
	`by_user` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`scenario_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `check_ins` (
	`project_id` text NOT NULL,
	`week` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text NOT NULL,
	`word` text NOT NULL,
	`told` integer DEFAULT 0 NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `week`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_ins_user` ON `check_ins` (`user_id`,`at`);--> statement-breakpoint
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
CREATE TABLE `week_choices` (
	`user_id` text PRIMARY KEY NOT NULL,
	`day` integer NOT NULL,
	`often` text NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE `crew_warnings` (
	`project_id` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`shown` text NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `state`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `members` ADD `department` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `gone` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `scenario` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `languages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `call_until` text;--> statement-breakpoint
ALTER TABLE `retrospective_answers` ADD `more` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `pin` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `session_answers_ahead` ON `session_answers` (`answer`,`at`);--> statement-breakpoint
CREATE INDEX `session_asks_week` ON `session_asks` (`week`,`user_id`);