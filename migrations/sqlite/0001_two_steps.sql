CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`version` integer NOT NULL,
	`agreed` integer NOT NULL,
	`statement` text NOT NULL,
	`starts` text,
	`ends` text,
	`criteria` text NOT NULL,
	`theirs` text DEFAULT '' NOT NULL,
	`ours` text DEFAULT '' NOT NULL,
	`out_of_scope` text DEFAULT '' NOT NULL,
	`their_name` text DEFAULT '' NOT NULL,
	`our_user` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by_user` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `goals_version` ON `goals` (`subject`,`version`);--> statement-breakpoint
CREATE TABLE `member_skills` (
	`member_id` text NOT NULL,
	`skill` text NOT NULL,
	`level` integer NOT NULL,
	`wants` text NOT NULL,
	PRIMARY KEY(`member_id`, `skill`)
);
--> statement-breakpoint
CREATE INDEX `member_skills_skill` ON `member_skills` (`skill`,`level`,`member_id`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`folded` text NOT NULL,
	`users` text NOT NULL,
	`state` text NOT NULL,
	`ja` text,
	`en` text,
	`skill_group` text,
	`skill` text,
	`decided_by` text,
	`decided_at` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggestions_folded` ON `suggestions` (`folded`);--> statement-breakpoint
CREATE TABLE `hand_overs` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`from_user` text,
	`to_user` text NOT NULL,
	`reason` text NOT NULL,
	`by_user` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hand_overs_request` ON `hand_overs` (`request_id`,`at`);--> statement-breakpoint
CREATE TABLE `intermediaries` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`kind` text NOT NULL,
	`region` text,
	`contacts` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_by` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `intermediaries_folded` ON `intermediaries` (`folded`);--> statement-breakpoint
CREATE TABLE `interviews` (
	`request_id` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`version` integer NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stage_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`from_stage` text NOT NULL,
	`to_stage` text NOT NULL,
	`reason` text NOT NULL,
	`by_user` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stage_moves_organisation` ON `stage_moves` (`organisation_id`,`at`);--> statement-breakpoint
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
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`rows` text NOT NULL,
	`people` text NOT NULL,
	`state` text NOT NULL,
	`by_user` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_user` ON `imports` (`by_user`);--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`role_id` text NOT NULL,
	`user_id` text NOT NULL,
	`step` text NOT NULL,
	`by_user` text NOT NULL,
	`proposal_id` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`answered_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asks_person` ON `asks` (`project_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `asks_state` ON `asks` (`state`,`at`);--> statement-breakpoint
CREATE TABLE `match_weights` (
	`name` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `members` ADD `budget` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `asked_at` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `listed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `members_asked` ON `members` (`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `members_listed` ON `members` (`listed`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `folded` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `intermediary_id` text REFERENCES intermediaries(id);--> statement-breakpoint
ALTER TABLE `organisations` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `region` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `size` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `lang` text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `contacts` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `stage` text DEFAULT 'accompanied' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `updated_by` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `updated_at` integer;--> statement-breakpoint
CREATE INDEX `organisations_folded` ON `organisations` (`folded`);--> statement-breakpoint
CREATE INDEX `organisations_intermediary` ON `organisations` (`intermediary_id`);--> statement-breakpoint
ALTER TABLE `requests` ADD `goal_agreed` integer;--> statement-breakpoint
ALTER TABLE `requests` ADD `answer_due` integer;--> statement-breakpoint
ALTER TABLE `requests` ADD `answered_by` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `in_time` integer;--> statement-breakpoint
ALTER TABLE `requests` ADD `answer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `requests` ADD `farewell` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `requests_organisation` ON `requests` (`organisation_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `proposals` ADD `first_run` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `causes` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `why` text;