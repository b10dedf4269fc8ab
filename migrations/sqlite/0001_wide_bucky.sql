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
	`finished_at` integer,
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
ALTER TABLE `requests` ADD `answer_due` integer;--> statement-breakpoint
ALTER TABLE `requests` ADD `answered_by` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `in_time` integer;--> statement-breakpoint
ALTER TABLE `requests` ADD `answer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `requests` ADD `farewell` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `requests_organisation` ON `requests` (`organisation_id`,`created_at`);