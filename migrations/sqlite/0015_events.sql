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
ALTER TABLE `messages` ADD `pin` integer DEFAULT false NOT NULL;